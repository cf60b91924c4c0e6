import { Carte } from '@/components/ui/carte.tsx';
import type { Pile } from './piles-view.ts';

/** Ce qui attend l'agent, pile par pile. */
export function Piles({ piles }: { piles: readonly Pile[] }) {
  return (
    <ul className="grid list-none gap-4 p-0 sm:grid-cols-2 lg:grid-cols-3">
      {piles.map((p) => (
        <li key={p.cle}>
          <Carte titre={p.titre} href={p.href}>
            <span className={`fr-h2 fr-mb-0 block tabular-nums ${p.vide ? 'mention' : ''}`}>{p.compte}</span>
            <span className="fr-text--sm">{p.attente}</span>
          </Carte>
        </li>
      ))}
    </ul>
  );
}
