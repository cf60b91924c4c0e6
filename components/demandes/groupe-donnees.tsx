import type { Groupe } from './situation-view.ts';

/** Un groupe de données lues : une liste de définitions. */
export function GroupeDonnees({ titre, lignes }: Groupe) {
  return (
    <section className="fr-mb-3w break-inside-avoid">
      <h3 className="fr-h6 fr-mb-1w">{titre}</h3>
      <dl className="p-0">
        {lignes.map((l, rang) => (
          <div
            key={`${l.libelle} ${rang + 1}`}
            className="border-b border-[var(--border-default-grey)] flex flex-wrap justify-between gap-x-4 py-1"
          >
            <dt className="mention p-0">{l.libelle}</dt>
            <dd className="p-0 text-right">{l.valeur}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
