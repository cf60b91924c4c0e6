import { setTimeout as patienter } from 'node:timers/promises';
import type { MondePasseMarche } from '../monde/monde.ts';
import { alterer, EN_TETE_SIGNATURE, type Envoi } from './alterations.ts';
import type { Essai, Notification, Retour } from '../objets/notification.ts';
import { poster } from './poster.ts';
import { serialiser } from './serialiser.ts';
import { signer } from './signer.ts';

const ATTENTE_PAR_DEFAUT = 1000;

/** Une tentative de livraison du contenu donné, accident commandé compris. */
export async function expedier(monde: MondePasseMarche, notification: Notification, contenu: object): Promise<Essai> {
  const le = monde.maintenant().toISOString();
  const debut = performance.now();
  const regle = monde.alterations.choisir({ operation: notification.evenement, objet: notification.objet });
  const noter = (retour: Retour): Essai => ({
    le,
    ms: Math.round(performance.now() - debut),
    retour,
    alteration: regle?.faute ?? null,
  });
  const editeur = monde.editeurs.lire(notification.editeur);
  if (!editeur?.webhook) return noter({ tag: 'sans-adresse' });
  if (monde.profil().disjoncteur && !monde.disjoncteur.ferme(notification.editeur)) return noter({ tag: 'disjoncteur' });
  const envoi = preparer(editeur.webhook, editeur.webhook_secret, contenu, monde.profil().notificationAnnoncee);
  const envoyer = async (pret: Envoi) => {
    const retour = await poster(pret.adresse, pret.entetes, pret.octets, monde.rythme().delaiMs);
    monde.passage.signaler();
    return retour;
  };
  if (!regle) return noter(await envoyer(envoi));
  const contexte = {
    envoi,
    poster: envoyer,
    attendre: (ms: number) => patienter(ms, undefined, { ref: false }),
    laisserPasser: monde.passage.attendre,
    ms: regle.ms ?? ATTENTE_PAR_DEFAUT,
  };
  return noter(await alterer(regle.faute, contexte));
}

/** Sans secret, l'en-tête de signature n'existe pas (contrat §6.1). */
function preparer(adresse: string, secret: string | null, contenu: object, annoncee: boolean): Envoi {
  const octets = Buffer.from(serialiser(contenu));
  const agent = annoncee ? 'PasseMarche-Webhook/1.0' : 'Faraday v2.14.1';
  const entetes = { 'Content-Type': 'application/json', 'User-Agent': agent };
  return { adresse, secret, octets, entetes: secret ? { ...entetes, [EN_TETE_SIGNATURE]: signer(secret, octets) } : entetes };
}
