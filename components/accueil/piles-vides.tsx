import { Lien } from '@/components/ui/lien.tsx';
import type { Pile } from './piles-view.ts';

/** Les piles où rien n'attend, en une ligne : elles restent ouvrables sans prendre la place du travail. */
export function PilesVides({ piles }: { piles: readonly Pile[] }) {
  if (piles.length === 0) return null;
  return (
    <div className="fr-text--sm fr-mt-3w fr-mb-0 flex flex-wrap gap-x-4 gap-y-1">
      <p id="piles-vides" className="fr-text--sm fr-mb-0">
        Rien ne vous attend dans :
      </p>
      <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0" aria-labelledby="piles-vides">
        {piles.map((p) => (
          <li key={p.cle}>
            <Lien petit href={p.href}>
              {p.titre}
            </Lien>
          </li>
        ))}
      </ul>
    </div>
  );
}
