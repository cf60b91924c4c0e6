import type { Pool } from '../db/client.ts';
import { avecVerrou } from '../db/avec-verrou.ts';
import { COLONNES_SCELLEES, type LigneScellable, maillon, ORIGINE } from './maillon-audit.ts';

const LOT = 5_000;

type Tete = { rang: number; tx: string; auditId: number; empreinte: string };
type ASceller = LigneScellable & { tx: string };

/** Le dernier maillon, même purgé ; la tête à garder hors de la base. */
export async function findTeteAudit(pool: Pool): Promise<Tete> {
  const { rows } = await pool.query<Tete>(
    `SELECT rang, tx::text AS tx, audit_id AS "auditId", empreinte FROM
       (SELECT rang, tx, audit_id, empreinte FROM audit_maillon UNION ALL SELECT rang, tx, audit_id, empreinte FROM audit_ancre) m
     ORDER BY rang DESC LIMIT 1`,
  );
  return rows[0] ?? { rang: 0, tx: '0', auditId: 0, empreinte: ORIGINE };
}

// Sous l'horizon, toute transaction est finie : plus aucune ligne ne peut s'y glisser.
const A_SCELLER = `
SELECT ${COLONNES_SCELLEES}, a.tx::text AS tx FROM audit a
WHERE (a.tx, a.id) > ($1::xid8, $2::bigint) AND a.tx < pg_snapshot_xmin(pg_current_snapshot())
ORDER BY a.tx, a.id LIMIT ${LOT}`;

/**
 * Scelle tout ce qui peut l'être, un travailleur à la fois ; rend le nombre de lignes et la tête de la chaîne. Le journal du
 * travailleur, gardé ailleurs, en fait le témoin : une fin de chaîne coupée ou réécrite ne s'y retrouve plus.
 */
export async function scellerAudit(pool: Pool): Promise<{ scellees: number; rang: number; tete: string }> {
  let scellees = 0;
  await avecVerrou(pool, 'audit-scellement', async (signal) => {
    for (let lot = LOT; lot === LOT && !signal.aborted; scellees += lot) lot = await scellerUnLot(pool);
  });
  const { rang, empreinte } = await findTeteAudit(pool);
  return { scellees, rang, tete: empreinte };
}

async function scellerUnLot(pool: Pool): Promise<number> {
  const tete = await findTeteAudit(pool);
  const { rows } = await pool.query<ASceller>(A_SCELLER, [tete.tx, tete.auditId]);
  let precedent = tete.empreinte;
  const empreintes = rows.map((ligne) => (precedent = maillon(precedent, ligne)));
  // La clé du rang refuse un second travailleur qui aurait perdu le verrou sans le savoir.
  await pool.query(
    `INSERT INTO audit_maillon (rang, audit_id, tx, empreinte)
     SELECT $1::bigint + n, id, tx::xid8, empreinte FROM unnest($2::bigint[], $3::text[], $4::text[]) WITH ORDINALITY AS t(id, tx, empreinte, n)`,
    [tete.rang, rows.map((l) => l.id), rows.map((l) => l.tx), empreintes],
  );
  return rows.length;
}
