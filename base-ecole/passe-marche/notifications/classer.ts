import type { Retour } from '../objets/notification.ts';

export type Suite = 'livree' | 'reessayer' | 'abandonner';

const DEFINITIFS = new Set([400, 401, 403, 404, 405, 410, 422]);

/** Ce que Passe Marché fait de la réponse du receveur (contrat §6.5). */
export function classer(retour: Retour): Suite {
  switch (retour.tag) {
    case 'statut':
      if (retour.statut >= 200 && retour.statut < 300) return 'livree';
      return DEFINITIFS.has(retour.statut) ? 'abandonner' : 'reessayer';
    case 'reseau':
    case 'disjoncteur':
      return 'reessayer';
    case 'tls':
    case 'sans-adresse':
      return 'abandonner';
  }
}
