import type { ReactNode } from 'react';

/** Ce qu'une fiche dit, nom et valeur ; sur petit écran, l'un sous l'autre. */
export function LignesFiche({ lignes }: { lignes: readonly (readonly [nom: string, valeur: ReactNode])[] }) {
  return (
    <dl className="fr-text--sm fr-my-2w grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
      {lignes.map(([nom, valeur]) => (
        <div key={nom} className="sm:contents">
          <dt className="mention">{nom}</dt>
          <dd className="ml-0 wrap-anywhere">{valeur}</dd>
        </div>
      ))}
    </dl>
  );
}
