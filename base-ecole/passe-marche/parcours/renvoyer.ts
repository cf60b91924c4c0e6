import type { MondePasseMarche } from '../monde/monde.ts';
import type { Evenement } from '../objets/notification.ts';
import { lireSynchronisation, poserSynchronisation } from '../monde/synchronisation.ts';

const HEURE_MS = 3_600_000;
const RENVOIS_PAR_HEURE = 3;

/**
 * `retry_sync` (contrat §8) : repasse l'objet à `sync_pending`, même livré, même jamais achevé, et lance une nouvelle livraison. Le
 * profil des guides n'admet que les échecs, trois fois par heure (écart 30) : rend alors faux.
 */
export function renvoyer(
  monde: MondePasseMarche,
  demande: { editeur: string; evenement: Evenement; objet: string; origine: string },
): boolean {
  if (monde.profil().renvoiGarde && !admis(monde, demande)) return false;
  poserSynchronisation(monde, demande, 'sync_pending');
  monde.livraisons.programmer(demande);
  return true;
}

function admis(monde: MondePasseMarche, demande: { evenement: Evenement; objet: string }): boolean {
  const depuis = monde.maintenant().getTime() - HEURE_MS;
  const recents = monde.magasin.notification
    .tous()
    .filter(({ objet, creeLe }) => objet === demande.objet && new Date(creeLe).getTime() > depuis);
  // La première livraison n'est pas un renvoi.
  return lireSynchronisation(monde, demande) === 'sync_failed' && recents.length <= RENVOIS_PAR_HEURE;
}
