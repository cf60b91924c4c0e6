'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

type Props = { ouvert: boolean; titre: string; onFermer: () => void; children: ReactNode };

/** Un panneau sur le côté : fenêtre native, donc Échap la ferme et le focus revient à la ligne. */
export function Panneau({ ouvert, titre, onFermer, children }: Props) {
  const panneau = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (ouvert && !panneau.current?.open) panneau.current?.showModal();
    if (!ouvert) panneau.current?.close();
  }, [ouvert]);
  return (
    <dialog
      ref={panneau}
      aria-labelledby={id}
      onClose={ouvert ? onFermer : undefined}
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
