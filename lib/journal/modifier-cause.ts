import { err, ok, type Result } from '../core/result.ts';
import type { Pool, Tx } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { attribuerParRegle } from './attribuer-par-regle.ts';

export type CauseVoulue = {
  titre: string;
  explication: string;
  probable: string;
  action: string;
  acteur: string;
  rejouable: boolean;
  /** L'agent à qui reviennent les incidents de cette cause ; `null` : personne d'office. */
  responsable: string | null;
};

export type EchecCause = { tag: 'depassee' } | { tag: 'responsable-inconnu' };

/** `lue` : la version que la personne a lue, 0 pour une cause absente ; `roles` : ceux qui traitent des incidents. */
export type Modification = {
  code: string;
  lue: number;
  cause: CauseVoulue;
  roles: readonly string[];
  /** Attribuer aussi les incidents ouverts de cette cause qui n'ont personne. */
  reappliquer: boolean;
  maintenant: Date;
};

const SQL = `
INSERT INTO cause AS c (code, titre, explication, probable, action, acteur, rejouable, responsable_id, maj_par)
SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE $10 = 0 OR EXISTS (SELECT 1 FROM cause WHERE code = $1)
ON CONFLICT (code) DO UPDATE SET titre = excluded.titre, explication = excluded.explication, probable = excluded.probable,
  action = excluded.action, acteur = excluded.acteur, rejouable = excluded.rejouable, responsable_id = excluded.responsable_id,
  maj_par = excluded.maj_par, version = c.version + 1, maj_le = now()
WHERE c.version = $10
RETURNING version`;
const RESPONSABLE = 'SELECT 1 FROM agent WHERE id = $1 AND actif AND role = ANY ($2)';

/** Écrit une version de plus d'une cause, si personne ne l'a fait depuis ; la base garde chaque version. Rend son numéro. */
export function modifierCause(pool: Pool, agentId: string, voulu: Modification): Promise<Result<number, EchecCause>> {
  const { code, lue, cause, roles, reappliquer, maintenant } = voulu;
  return transaction(pool, async (tx) => {
    const { responsable } = cause;
    if (responsable !== null && !(await existe(tx, responsable, roles))) return err({ tag: 'responsable-inconnu' });
    const { titre, explication, probable, action, acteur, rejouable } = cause;
    const valeurs = [code, titre, explication, probable, action, acteur, rejouable, responsable, agentId, lue];
    const { rows } = await tx.query<{ version: number }>(SQL, valeurs);
    if (rows[0] === undefined) return err({ tag: 'depassee' });
    if (reappliquer && responsable !== null) await attribuerParRegle(tx, agentId, code, maintenant);
    return ok(rows[0].version);
  });
}

const existe = async (tx: Tx, agent: string, roles: readonly string[]): Promise<boolean> =>
  (await tx.query(RESPONSABLE, [agent, roles])).rowCount === 1;
