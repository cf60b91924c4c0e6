import type { NomProfil } from './profils.ts';

export type OptionsPasseMarche = {
  /** Par défaut `port + 1`, ou choisi par le système si `port` vaut 0. */
  port?: number;
  /** Fichier où l'état survit aux redémarrages (JSON par ligne) ; absent, il reste en mémoire. */
  fichier?: string;
  /** Origine de la plateforme qui reçoit les notifications et les retours, sans barre finale. */
  plateforme: string;
  profil: NomProfil;
  /** Multiplie les attentes entre deux livraisons ; 1 pour la durée réelle. */
  rythme: number;
  /** Délai d'ouverture et de lecture d'une livraison, en millisecondes (contrat §6.5 : 30 s). */
  delaiNotification: number;
  /** Tirage entre 0 et 1. */
  hasard: () => number;
};
