'use client';

import Link from 'next/link';
import { Dialogue } from './dialogue.tsx';

type Props = {
  actifs: boolean;
  /** Ce qui s'ajoute aux déplacements : la touche, ce qu'elle fait. */
  touches: readonly (readonly [string, string])[];
  onFermer: () => void;
};

const DEPLACEMENTS = [
  ['J ou flèche bas', 'ligne suivante'],
  ['K ou flèche haut', 'ligne précédente'],
] as const;

/** Les raccourcis d'une liste, et où les couper. */
export function AideClavier({ actifs, touches, onFermer }: Props) {
  return (
    <Dialogue ouvert onFermer={onFermer} titre="Raccourcis de la liste">
      <p>
        {actifs
          ? 'Ils agissent quand le focus est sur une ligne de la liste, et nulle part ailleurs.'
          : 'Vous avez coupé les raccourcis d’une touche : seules les flèches et Entrée agissent.'}{' '}
        <Link href="/profil/preferences">Changer ce réglage</Link>
      </p>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1">
        {[...DEPLACEMENTS, ...touches, ['?', 'cette aide'] as const].map(([touche, effet]) => (
          <div key={touche} className="contents">
            <dt>
              <kbd>{touche}</kbd>
            </dt>
            <dd className="m-0">{effet}</dd>
          </div>
        ))}
      </dl>
    </Dialogue>
  );
}
