'use client';

import { type ReactNode, useId } from 'react';
import { useFenetre } from './dialogue.tsx';

type Props = { titre: string; onFermer: () => void; children: ReactNode };

/** Un panneau sur le côté, ouvert tant qu'il est là ; fermé, le focus revient à la ligne. */
export function Panneau({ titre, onFermer, children }: Props) {
  const id = useId();
  return (
    <dialog {...useFenetre(onFermer)} aria-labelledby={id} className="dialogue ml-auto mr-0 my-0 h-dvh max-h-dvh w-full max-w-lg">
      <div className="flex justify-end">
        <button type="button" className="fr-btn--close fr-btn" onClick={onFermer}>
          Fermer
        </button>
      </div>
      <h2 id={id} className="fr-h4">
        {titre}
      </h2>
      {children}
    </dialog>
  );
}
