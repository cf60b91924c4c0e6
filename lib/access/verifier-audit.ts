import { err, ok, type Result } from '../core/result.ts';
import type { Sql } from '../db/client.ts';
import { type Ancre, ancreTenue, findAncreAudit } from './ancre-audit.ts';
import { COLONNES_SCELLEES, type LigneScellable, maillon } from './maillon-audit.ts';

/** La première rupture de la chaîne ; `auditId` désigne la ligne en cause. */
export type Rupture =
  | { tag: 'modifiee'; auditId: string; rang: number }
  | { tag: 'supprimee'; auditId: string; rang: number }
  | { tag: 'inseree'; auditId: string }
  | { tag: 'maillon-manquant'; rang: number }
  | { tag: 'tete-perdue'; rang: number }
  /** L'ancre d'une purge qui n'a pas eu lieu. */
  | { tag: 'ancre-fausse'; rang: number }
  /** La tête notée est sous l'ancre : il en faut une plus récente. */
  | { tag: 'tete-purgee'; rang: number };

/** Une tête notée hors de la base. */
export type TeteTemoin = { rang: number; tete: string };

type Maillon = Omit<LigneScellable, 'id'> & { id: string | null; rang: number; auditId: string; empreinte: string };

const LOT = 10_000;
const MAILLONS = `
SELECT m.rang, m.audit_id::text AS "auditId", m.empreinte, ${COLONNES_SCELLEES}
FROM audit_maillon m LEFT JOIN audit a ON a.id = m.audit_id WHERE m.rang > $1 ORDER BY m.rang LIMIT ${LOT}`;

// Une ligne sans maillon, plus ancienne que la dernière scellée : elle est arrivée après coup.
const INSEREE = `
SELECT a.id::text AS id FROM audit a LEFT JOIN audit_maillon m ON m.audit_id = a.id
WHERE m.rang IS NULL AND (a.tx, a.id) < (SELECT d.tx, d.audit_id FROM
  (SELECT rang, tx, audit_id FROM audit_maillon UNION ALL SELECT rang, tx, audit_id FROM audit_ancre) d ORDER BY d.rang DESC LIMIT 1)
ORDER BY a.tx, a.id LIMIT 1`;

/** Relit toute la chaîne, par lots, depuis l'ancre de la dernière purge. `temoin` : une tête notée ailleurs, seule à voir une fin coupée ou toute une suite réécrite. */
export async function verifierAudit(
  sql: Sql,
  temoin: TeteTemoin | null = null,
): Promise<Result<{ lignes: number; tete: string }, Rupture>> {
  const ancre = await findAncreAudit(sql);
  if (!(await ancreTenue(sql, ancre))) return err({ tag: 'ancre-fausse', rang: ancre.rang });
  if (temoin !== null && temoin.rang < ancre.rang) return err({ tag: 'tete-purgee', rang: ancre.rang });
  let { rang, empreinte: tete } = ancre;
  let temoinVu = temoin === null || estAncre(temoin, ancre);
  for (;;) {
    const { rows } = await sql.query<Maillon>(MAILLONS, [rang]);
    for (const ligne of rows) {
      if (ligne.rang !== rang + 1) return err({ tag: 'maillon-manquant', rang: rang + 1 });
      rang = ligne.rang;
      const { id, auditId } = ligne;
      if (id === null) return err({ tag: 'supprimee', auditId, rang });
      tete = maillon(tete, { ...ligne, id });
      if (tete !== ligne.empreinte) return err({ tag: 'modifiee', auditId, rang });
      if (temoin?.rang === rang) temoinVu = temoin.tete === tete;
    }
    if (rows.length < LOT) break;
  }
  if (!temoinVu) return err({ tag: 'tete-perdue', rang: temoin?.rang ?? 0 });
  const inseree = (await sql.query<{ id: string }>(INSEREE)).rows[0];
  return inseree ? err({ tag: 'inseree', auditId: inseree.id }) : ok({ lignes: rang - ancre.rang, tete });
}

const estAncre = (temoin: TeteTemoin, { rang, empreinte }: Ancre): boolean => temoin.rang === rang && temoin.tete === empreinte;
