/** Une petite silhouette des vingt-quatre dernières heures ; les mots voisins disent la même chose. */
export function MiniBarres({ valeurs }: { valeurs: readonly number[] }) {
  const plus = Math.max(0, ...valeurs);
  // Rien en vingt-quatre heures : une ligne de tirets n'apprendrait rien de plus que les mots.
  if (plus === 0) return null;
  return (
    <svg viewBox={`0 0 ${valeurs.length * 4} 20`} width={valeurs.length * 4} height={20} aria-hidden="true" focusable="false">
      {valeurs.map((n, rang) => {
        const hauteur = n === 0 ? 1 : Math.max(2, (n / plus) * 20);
        // Le rang est l'identité d'une heure dans la série.
        const cle = `h-${rang + 1}`;
        return (
          <rect key={cle} x={rang * 4} y={20 - hauteur} width={3} height={hauteur} fill="var(--text-action-high-blue-france)" />
        );
      })}
    </svg>
  );
}
