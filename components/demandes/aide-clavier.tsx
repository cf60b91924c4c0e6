'use client';

import Link from 'next/link';
import { Dialogue } from '@/components/ui/dialogue.tsx';

const TOUCHES = [
  ['J ou flèche bas', 'ligne suivante'],
  ['K ou flèche haut', 'ligne précédente'],
  ['Entrée', 'ouvrir la demande'],
  ['Espace', 'aperçu'],
  ['X', 'cocher ou décocher la ligne'],
  ['Majuscule X', 'cocher jusqu’à cette ligne'],
  ['A', 'm’attribuer les lignes cochées, ou celle-ci'],
  ['S', 'suivre les lignes cochées, ou celle-ci'],
  ['/', 'aller à la recherche'],
  ['?', 'cette aide'],
] as const;

/** Les raccourcis de la liste, et où les couper. */
export function AideClavier({ actifs, onFermer }: { actifs: boolean; onFermer: () => void }) {
  return (
    <Dialogue ouvert onFermer={onFermer} titre="Raccourcis de la liste">
      <p>
        {actifs
          ? 'Ils agissent quand le focus est sur une ligne de la liste, et nulle part ailleurs.'
          : 'Vous avez coupé les raccourcis d’une touche : seules les flèches et Entrée agissent.'}{' '}
        <Link href="/profil/preferences">Changer ce réglage</Link>
      </p>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1">
        {TOUCHES.map(([touche, effet]) => (
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
