import type { FicheView } from './fiche-view.ts';

/** Note, place et attente, toujours ensemble : la commission décide, la note l'aide. */
export function TroisParties({ fiche }: { fiche: Pick<FicheView, 'note' | 'place' | 'attente'> }) {
  const parties = [
    ['Note', fiche.note],
    ['Place parmi les demandes comparables', fiche.place],
    ['Délai d’attente', fiche.attente],
  ];
  return (
    <dl className="grid gap-4 sm:grid-cols-3 p-0 fr-mb-3w">
      {parties.map(([nom, valeur]) => (
        <div key={nom}>
          <dt className="p-0 fr-text--sm mention fr-mb-0">{nom}</dt>
          <dd className="p-0 fr-text--lg fr-text--bold">{valeur}</dd>
        </div>
      ))}
    </dl>
  );
}
