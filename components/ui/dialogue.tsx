'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Bouton } from './bouton.tsx';

type Props = {
  ouvert: boolean;
  onFermer: () => void;
  titre: string;
  children: ReactNode /** Boutons, l'action principale d'abord. */;
  actions?: ReactNode;
};

/** Une fenêtre modale native : le navigateur retient le focus, Échap ferme et le rend à qui l'avait. */
export function Dialogue({ ouvert, onFermer, titre, children, actions }: Props) {
  const zone = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (ouvert && !zone.current?.open) zone.current?.showModal();
    if (!ouvert) zone.current?.close();
  }, [ouvert]);
  return (
    <dialog ref={zone} aria-labelledby={id} onClose={onFermer} className="dialogue">
      <div className="flex justify-end">
        <Bouton variante="discret" petit icone="fr-icon-close-line" iconeADroite onClick={onFermer}>
          Fermer
        </Bouton>
      </div>
      <h2 id={id} className="fr-modal__title">
        {titre}
      </h2>
      {children}
      {actions ? <div className="fr-btns-group fr-btns-group--inline-md fr-mt-4w">{actions}</div> : null}
    </dialog>
  );
}
