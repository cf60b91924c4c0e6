import type { Pool, Tx } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import type { Perimetre } from '../domain/perimetre.ts';
import { remettreObjets, suivreObjets } from './rejeu-passe-marche.ts';
import { rearmer } from './rejouer.ts';

type EnCours = {
  id: number;
  nom: string;
  raison: string;
  parMinute: number;
  agentId: string;
  partout: boolean;
  territoires: string[];
  /** L'heure du lot suivant est venue. */
  du: boolean;
};

// SKIP LOCKED : deux travailleurs n'avancent jamais le même rejeu ; celui qui meurt le rend avec sa transaction.
const PRENDRE = `
SELECT id, nom, raison, par_minute AS "parMinute", agent_id AS "agentId", partout, territoires, etat = 'en-cours' AND prochain_lot <= now() AS du
FROM rejeu WHERE etat IN ('en-cours', 'en-pause') AND id > $1 ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`;
const LOT = `
SELECT l.rang, v.ref FROM rejeu_ligne l LEFT JOIN envoi v ON v.id = l.envoi_id
WHERE l.rejeu_id = $1 AND l.etat = 'en-attente' ORDER BY l.rang LIMIT $2`;
const NOTER = `
UPDATE rejeu_ligne l SET etat = CASE WHEN v.ref = ANY ($3::text[]) THEN 'remise' ELSE 'sans-effet' END, change_le = now()
FROM envoi v WHERE v.id = l.envoi_id AND l.rejeu_id = $1 AND l.rang = ANY ($2::int[])`;
const ATTENDRE = `UPDATE rejeu SET prochain_lot = now() + $2 * interval '1 millisecond' WHERE id = $1`;
const SUIVRE = `
UPDATE rejeu_ligne l SET etat = CASE v.etat WHEN 'transmis' THEN 'reussie' WHEN 'remplace' THEN 'sans-effet' WHEN 'refuse' THEN 'refusee' ELSE 'echouee' END,
  classe = v.classe, code = v.code_erreur, change_le = now()
FROM envoi v WHERE v.id = l.envoi_id AND l.rejeu_id = $1 AND l.etat = 'remise'
  AND v.etat IN ('transmis', 'remplace', 'refuse', 'en-echec', 'incertain')`;
const FINIR = `
UPDATE rejeu r SET fin = now(), etat = CASE WHEN EXISTS (SELECT 1 FROM rejeu_ligne WHERE rejeu_id = $1 AND etat IN ('echouee', 'refusee'))
  THEN 'termine-avec-echecs' ELSE 'termine' END
WHERE r.id = $1 AND NOT EXISTS (SELECT 1 FROM rejeu_ligne WHERE rejeu_id = $1 AND etat IN ('en-attente', 'remise'))`;

/** Fait avancer chaque rejeu en cours d'un lot au plus, selon son rythme, et relève ce que sont devenus les envois remis ; rend les lignes remises. */
export async function avancerRejeux(pool: Pool): Promise<{ remises: number }> {
  let remises = 0;
  for (let apres: number | null = 0; apres !== null; ) {
    const issue: Avance = await transaction(pool, (tx) => avancerUn(tx, apres ?? 0));
    apres = issue.id;
    remises += issue.remises;
  }
  return { remises };
}

type Avance = { id: number | null; remises: number };

async function avancerUn(tx: Tx, apres: number): Promise<Avance> {
  const [rejeu] = (await tx.query<EnCours>(PRENDRE, [apres])).rows;
  if (rejeu === undefined) return { id: null, remises: 0 };
  const remises = rejeu.du ? await remettre(tx, rejeu) : 0;
  await tx.query(SUIVRE, [rejeu.id]);
  await suivreObjets(tx, rejeu.id);
  await tx.query(FINIR, [rejeu.id]);
  return { id: rejeu.id, remises };
}

async function remettre(tx: Tx, rejeu: EnCours): Promise<number> {
  const lot = Math.max(1, Math.round(rejeu.parMinute / 60));
  const { rows } = await tx.query<{ rang: number; ref: string | null }>(LOT, [rejeu.id, lot]);
  if (rows.length === 0) return 0;
  const perimetre: Perimetre = rejeu.partout ? { tag: 'tous' } : { tag: 'territoires', sirens: rejeu.territoires };
  const rangs = rows.map(({ rang }) => rang);
  const refs = rows.flatMap(({ ref }) => (ref === null ? [] : [ref]));
  const remis = await rearmer(tx, { id: rejeu.agentId, perimetre }, { tag: 'envois', refs }, `${rejeu.nom} : ${rejeu.raison}`);
  await tx.query(NOTER, [rejeu.id, rangs, remis]);
  const objets = await remettreObjets(tx, rejeu.id, rangs);
  await tx.query(ATTENDRE, [rejeu.id, Math.round((lot * 60_000) / rejeu.parMinute)]);
  return remis.length + objets;
}
