/** Ce que le receveur a répondu, ou pourquoi il n'a rien répondu. */
export type Retour =
  | { tag: 'statut'; statut: number; extrait: string }
  | { tag: 'reseau'; code: string }
  | { tag: 'tls'; code: string }
  | { tag: 'sans-adresse' }
  | { tag: 'disjoncteur' };

export type Essai = { le: string; ms: number; retour: Retour; alteration: string | null };

export type Evenement = 'market.completed' | 'market_application.completed';

/** Une livraison demandée : un achèvement, ou un renvoi. */
export type Notification = {
  id: string;
  editeur: string;
  evenement: Evenement;
  objet: string;
  /** Origine du navigateur qui a demandé la livraison : l'hôte des adresses de fichiers la suit (contrat §6.4). */
  origine: string;
  creeLe: string;
  etat: 'en-cours' | 'livree' | 'echouee' | 'sans-objet' | 'interrompue';
  essais: Essai[];
};
