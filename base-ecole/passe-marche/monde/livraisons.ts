import type { Evenement, Notification } from '../objets/notification.ts';

/** Ce que le monde attend de qui livre les notifications ; `notifications/` le tient. */
export type Livraisons = {
  programmer: (demande: { editeur: string; evenement: Evenement; objet: string; origine: string }) => Notification;
  /** Reprend celles qu'un arrêt a interrompues. */
  reprendre: () => void;
  arreter: () => void;
};
