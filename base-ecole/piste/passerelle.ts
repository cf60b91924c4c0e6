import type { Reponse, Requete } from '../http/echange.ts';
import type { Application } from './applications.ts';
import type { Jetons } from './jetons.ts';
import type { CompteurQuota, Quota } from './quota.ts';
import { REFUS } from './refus.ts';

export type Passerelle = {
  applications: readonly Application[];
  jetons: Jetons;
  compteur: CompteurQuota;
  quotaDe: (application: Application) => Quota;
  /** Impose « non abonnée » à toutes les applications (scénario abonnement-absent). */
  abonnementRetire: () => boolean;
  reelle: () => number;
};

export type Passage = { ok: true; application: Application } | { ok: false; refus: Reponse };

const refuser = (refus: Reponse): Passage => ({ ok: false, refus });

/** Contrôles dans l'ordre du contrat §8.1, une fois la route et le verbe reconnus. */
export function franchir(passerelle: Passerelle, requete: Requete): Passage {
  const porteur = /^Bearer\s+(\S+)$/i.exec(requete.entetes.authorization ?? '')?.[1];
  if (!porteur) return refuser(REFUS.jetonAbsent());
  const jeton = passerelle.jetons.trouver(porteur);
  if (!jeton) return refuser(REFUS.jetonInconnu());
  if (jeton.expireLe <= passerelle.reelle()) return refuser(REFUS.jetonExpire());
  const application = passerelle.applications.find((a) => a.client_id === jeton.clientId);
  if (!application || application.desactivee) return refuser(REFUS.applicationDesactivee());
  if (!application.abonnee || passerelle.abonnementRetire()) return refuser(REFUS.nonAbonnee());
  const quota = passerelle.quotaDe(application);
  if (!passerelle.compteur.consommer(application.client_id, quota, passerelle.reelle())) return refuser(REFUS.quotaDepasse());
  return { ok: true, application };
}
