'use client';

import { type ReactNode, useLayoutEffect, useId, useRef } from 'react';

type Props = { titre: string; onFermer: () => void; children: ReactNode };

/** Un panneau sur le côté, ouvert tant qu'il est là : fenêtre native, donc Échap la ferme et le focus revient à la ligne. */
export function Panneau({ titre, onFermer, children }: Props) {
  const panneau = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const ouvert = panneau.current;
    if (!ouvert?.open) ouvert?.showModal();
    // Avant de quitter la page, sinon le focus serait perdu.
    return () => ouvert?.close();
  }, []);
  return (
    <dialog
      ref={panneau}
      aria-labelledby={id}
      onClose={() => panneau.current?.open === false && onFermer()}
      className="dialogue ml-auto mr-0 my-0 h-dvh max-h-dvh w-full max-w-lg"
    >
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
