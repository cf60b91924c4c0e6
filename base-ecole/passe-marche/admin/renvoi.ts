import { refuser } from '../../admin/action.ts';
import { type Reponse, repondreJson } from '../../http/echange.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { renvoyer } from '../parcours/renvoyer.ts';

/** Le bouton « Renvoyer » des pages, pour un marché ou une candidature. */
export function renvoyerObjet(monde: MondePasseMarche, objet: string): Reponse {
  const candidature = monde.magasin.candidature.lire(objet);
  const marche = monde.magasin.marche.lire(candidature?.marche ?? objet);
  if (!marche) return refuser(404, 'Aucun marché ni candidature ne porte cet identifiant');
  const evenement = candidature ? 'market_application.completed' : 'market.completed';
  const fait = renvoyer(monde, { editeur: marche.editeur, evenement, objet, origine: monde.origine() });
  return fait
    ? repondreJson(200, { renvoye: true })
    : refuser(422, 'Le profil des guides ne renvoie que les échecs, trois fois par heure');
}
