'use client';

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Bouton } from './bouton.tsx';

type Props = {
  titre: string;
  onFermer: () => void;
  children: ReactNode /** Boutons, l'action principale d'abord. */;
  actions?: ReactNode;
};

/** Une fenêtre modale ; fermée, elle n'est pas dans la page. */
export const Dialogue = ({ ouvert, ...reste }: Props & { ouvert: boolean }) => (ouvert ? <Fenetre {...reste} /> : null);

function Fenetre({ titre, onFermer, children, actions }: Props) {
  const id = useId();
  return (
    <dialog {...useFenetre(onFermer)} aria-labelledby={id} className="dialogue">
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

/** Ouvre la fenêtre native tant qu'elle est là : le navigateur y retient le focus, Échap la ferme et le focus revient à qui l'avait. */
export function useFenetre(onFermer: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const fenetre = ref.current;
    fenetre?.showModal();
    // Avant de quitter la page, sinon le focus serait perdu.
    return () => fenetre?.close();
  }, []);
  // « close » arrive après coup : une fenêtre rouverte entre-temps (double montage de React en développement) ne se referme pas.
  const onClose = () => {
    if (ref.current?.open === false) onFermer();
  };
  return { ref, onClose };
}
