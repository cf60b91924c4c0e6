import type { ReactNode } from 'react';
import { Bouton } from './bouton.tsx';

/** Au bas d'une fenêtre : le bouton qui agit, puis celui qui la ferme sans rien faire. */
export const AgirOuAnnuler = ({ children, onAnnuler }: { children: ReactNode; onAnnuler: () => void }) => (
  <div className="fr-btns-group fr-btns-group--inline-md">
    {children}
    <Bouton variante="secondaire" onClick={onAnnuler}>
      Annuler
    </Bouton>
  </div>
);
