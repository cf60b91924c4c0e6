import type { Pool, Tx } from '../db/client.ts';
import { saveEchanges } from '../db/save-echanges.ts';
import { type ObjetNotifie, saveFaitNotifie } from '../db/save-faits-passe-marche.ts';
import { transaction } from '../db/transaction.ts';
import { cleNotification, type VerdictNotification } from '../domain/notification.ts';
import { lireNotification } from '../passe-marche/lire-notification.ts';

type Ligne = {
  id: number;
  ref: string;
  environnement: string;
  corps: Buffer;
  verdict: VerdictNotification;
  recueLe: Date;
  http: number;
  deja: boolean;
};

const PRENDRE = `
SELECT id, ref, environnement, corps, verdict, recue_le AS "recueLe", http, traitee_le IS NOT NULL AS deja
FROM notification WHERE a_traiter ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`;

const CLE = 'INSERT INTO notification_cle (environnement, cle) VALUES ($1, $2) ON CONFLICT DO NOTHING';
const FINIR = `
UPDATE notification SET a_traiter = false, traitee_le = now(), verdict = $2, evenement = coalesce($3, evenement), objet = coalesce($4, objet)
WHERE id = $1`;

type Suite = { verdict: VerdictNotification; evenement: string | null; objet: string | null; connu?: ObjetNotifie };

/** Relit toujours les octets : un lecteur corrigé comprend aujourd'hui ce qui était illisible hier. */
const appliquer = async (tx: Tx, { environnement, corps, verdict }: Ligne): Promise<Suite> => {
  if (verdict === 'signature-invalide') return { verdict, evenement: null, objet: null };
  const lecture = lireNotification(corps);
  if (lecture.tag !== 'lue') return { verdict: lecture.tag, evenement: lecture.evenement, objet: null };
  const { evenement, notification } = lecture;
  const { identifiant: objet } = notification;
  const { rowCount } = await tx.query(CLE, [environnement, cleNotification(notification)]);
  const connu = await saveFaitNotifie(tx, environnement, notification);
  if (connu === null) return { verdict: 'objet-inconnu', evenement, objet };
  const neuve = verdict === 'acceptee' || verdict === 'objet-inconnu' || rowCount === 1;
  return { verdict: neuve ? 'acceptee' : 'doublon', evenement, objet, connu };
};

const journaliser = (tx: Tx, { ref, recueLe, environnement, http, id }: Ligne, { verdict, connu }: Suite): Promise<void> =>
  saveEchanges(
    tx,
    [
      {
        le: recueLe.toISOString(),
        sens: 'entrant',
        partenaire: 'passe-marche',
        environnement,
        operation: 'notification',
        methode: 'POST',
        route: '/api/webhooks/passe-marche',
        verdict: http < 300 ? 'reussi' : 'refuse',
        classe: null,
        panne: false,
        http,
        code: http < 300 && verdict !== 'illisible' ? null : verdict,
        dureeMs: 0,
        tentative: 1,
        envoiId: null,
        agentId: null,
        ...connu,
        correlation: ref || String(id),
        numero: null,
        reponse: null,
      },
    ],
    [],
  );

const ABANDONNER = `
UPDATE notification SET a_traiter = false WHERE id = (SELECT id FROM notification WHERE a_traiter ORDER BY id LIMIT 1)`;

/** Traite la plus ancienne notification en attente ; faux s'il n'y en a pas. Son fait, son verdict et sa ligne de journal vivent ensemble. */
export const traiterUneNotification = (pool: Pool): Promise<boolean> =>
  transaction(pool, async (tx) => {
    const { rows } = await tx.query<Ligne>({ name: 'prendre-notification', text: PRENDRE });
    const [ligne] = rows;
    if (ligne === undefined) return false;
    const suite = await appliquer(tx, ligne);
    await tx.query(FINIR, [ligne.id, suite.verdict, suite.evenement, suite.objet]);
    if (!ligne.deja) await journaliser(tx, ligne, suite);
    return true;
  });

/** Une notification qui fait échouer son traitement est mise de côté, visible et rejouable : elle n'arrête pas les suivantes. */
export const ecarterNotification = (pool: Pool): Promise<unknown> => pool.query(ABANDONNER);
