import type { Sql } from '../db/client.ts';
import { type NotificationRecue, saveNotification } from '../db/save-notification.ts';
import { cleNotification } from '../domain/notification.ts';
import { lireNotification } from '../passe-marche/lire-notification.ts';
import { EN_TETE_SIGNATURE, type SecretsNotification, verifierSignature } from '../passe-marche/signature.ts';
import { type LimitesCorps, lireOctets } from './lire-octets.ts';

export type DepsReception = {
  sql: Sql;
  environnement: string;
  secrets: SecretsNotification;
  limites?: LimitesCorps;
  /** Notre faute : la base n'a pas rangé la notification. Ne reçoit ni corps ni en-tête. */
  signaler: (cause: unknown) => void;
};

/** Contrat §6 : 256 ko suffisent à mille lots ; un émetteur honnête envoie tout d'un coup. */
export const LIMITES: LimitesCorps = { octets: 256 * 1024, delaiMs: 10_000 };

const GARDES = ['content-type', 'content-length', 'user-agent', EN_TETE_SIGNATURE, 'x-forwarded-for'];

type Examen = Pick<NotificationRecue, 'verdict' | 'secret' | 'evenement' | 'objet' | 'cle' | 'http'>;

const examiner = (corps: Buffer, signature: string | null, secrets: SecretsNotification): Examen => {
  const rien = { evenement: null, objet: null, cle: null };
  const secret = verifierSignature(corps, signature, secrets);
  if (secret === null) return { ...rien, verdict: 'signature-invalide', secret, http: 401 };
  const lecture = lireNotification(corps);
  switch (lecture.tag) {
    case 'lue': {
      const { notification, evenement } = lecture;
      const { identifiant: objet } = notification;
      return { verdict: 'acceptee', secret, evenement, objet, cle: cleNotification(notification), http: 200 };
    }
    case 'evenement-inconnu':
      return { ...rien, verdict: 'evenement-inconnu', secret, evenement: lecture.evenement, http: 200 };
    case 'illisible':
      // Un 4xx est définitif chez l'émetteur : seul un corps qui n'est pas du JSON le mérite. Le reste est gardé et se rejoue ici.
      return {
        ...rien,
        verdict: 'illisible',
        secret,
        evenement: lecture.evenement,
        http: lecture.cause === 'syntaxe' ? 400 : 200,
      };
  }
};

const repondre = (status: number): Response =>
  new Response(null, {
    status,
    headers: {
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      // Un corps non lu resterait dans la connexion et s'y mêlerait à la requête suivante.
      ...(status === 413 || status === 408 ? { Connection: 'close' } : {}),
    },
  });

/**
 * Range la notification, puis répond : 2xx seulement si elle est en base. Notre faute vaut 503, que l'émetteur réessaie ;
 * un 4xx serait définitif (contrat §6.5). Le traitement est fait ensuite, par le travailleur.
 */
export async function recevoirNotification(deps: DepsReception, requete: Request): Promise<Response> {
  const lu = await lireOctets(requete.body, deps.limites ?? LIMITES);
  if (!lu.ok) return repondre(lu.error === 'trop-gros' ? 413 : 408);
  const examen = examiner(lu.value, requete.headers.get(EN_TETE_SIGNATURE), deps.secrets);
  const entetes = Object.fromEntries(
    GARDES.flatMap((nom) => {
      const valeur = requete.headers.get(nom);
      return valeur === null ? [] : [[nom, valeur.slice(0, 1_000).replaceAll('\u0000', '')]];
    }),
  );
  try {
    await saveNotification(deps.sql, { environnement: deps.environnement, corps: lu.value, entetes, ...examen });
    return repondre(examen.http);
  } catch (cause) {
    deps.signaler(cause);
    return repondre(503);
  }
}
