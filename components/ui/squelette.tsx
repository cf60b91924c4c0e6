/** La place de ce qui charge ; le texte n'apparaît qu'après une seconde (globals.css). */
export function Squelette({ lignes = 5, libelle = 'Chargement en cours' }: { lignes?: number; libelle?: string }) {
  return (
    <output aria-busy="true" className="block fr-my-2w">
      <p className="squelette-texte fr-text--sm fr-mb-1w">{libelle}…</p>
      {Array.from({ length: lignes }, (_, rang) => (
        <div key={`ligne-${rang + 1}`} className="squelette-ligne" aria-hidden="true" />
      ))}
    </output>
  );
}
