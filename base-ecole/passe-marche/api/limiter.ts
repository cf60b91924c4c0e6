import { type ReponseOctets, repondreJson } from '../../http/echange.ts';
import { lireQuota } from '../../piste/quota.ts';
import type { MondePasseMarche } from '../monde/monde.ts';

export type Plafond = 'jeton' | 'api' | 'fichier';

/** Plafonds annoncés par les guides (contrat §9) ; « burst » se lit ici par seconde. */
const PLAFONDS: Record<Plafond, string> = { jeton: '60/h,10/s', api: '1000/h,50/s', fichier: '100/h,10/s' };
const HEURE_MS = 3_600_000;
const RETRY_AFTER = 3600;

/** Compte l'appel puis l'exécute, avec les en-têtes annoncés ; au-delà, 429. Sans effet si les plafonds sont fermés. */
export function limiter(monde: MondePasseMarche, plafond: Plafond, client: string, executer: () => ReponseOctets): ReponseOctets {
  if (!monde.limites.actives()) return executer();
  const { compteur } = monde.limites;
  const cle = `${plafond} ${client}`;
  const quota = lireQuota(PLAFONDS[plafond]);
  const admis = compteur.consommer(cle, quota, monde.reelle());
  const horaire = quota[0]?.plafond ?? 0;
  const entetes = {
    'X-RateLimit-Limit': String(horaire),
    'X-RateLimit-Remaining': String(Math.max(0, horaire - (compteur.etat()[cle]?.[0]?.utilise ?? 0))),
    'X-RateLimit-Reset': String(Math.ceil(monde.reelle() / HEURE_MS) * RETRY_AFTER),
  };
  if (!admis) return repondreJson(429, { error: 'Rate limit exceeded', retry_after: RETRY_AFTER }, entetes);
  const reponse = executer();
  return { ...reponse, entetes: { ...entetes, ...reponse.entetes } };
}
