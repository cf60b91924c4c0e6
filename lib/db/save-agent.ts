import type { Droits } from '../domain/agent-habilite.ts';
import { INVITATION_JOURS } from '../domain/habilitation.ts';
import type { Pool, Sql } from './client.ts';
import { saveTerritoiresAgent, territoireInconnu } from './save-territoires-agent.ts';
import { tracerHabilitation } from './tracer-habilitation.ts';
import { transaction } from './transaction.ts';

export type Modification =
  | { tag: 'modifie' }
  | { tag: 'introuvable' }
  | { tag: 'dernier-administrateur' }
  | { tag: 'territoire-inconnu'; siren: string };

// Tous les administrateurs actifs sont verrouillés : deux retraits simultanés ne peuvent pas laisser le service sans aucun.
const AUTRES_ADMINISTRATEURS = `SELECT id FROM agent WHERE role = 'administrateur' AND actif ORDER BY id FOR UPDATE`;
const MODIFIER = `
UPDATE agent SET role = $2, tous_territoires = $3, actif = $4,
  invitation_expire_le = CASE WHEN EXISTS (SELECT 1 FROM compte c WHERE c.agent_id = agent.id) THEN invitation_expire_le
    ELSE $5::timestamptz + make_interval(days => ${INVITATION_JOURS}) END
WHERE id = $1`;

/** Change un rôle, un périmètre, retire ou rend l'accès. Les sessions ouvertes tombent : la suivante aura les nouveaux droits. */
export const modifierAgent = (
  pool: Pool,
  { ref, par }: { ref: string; par: string },
  voulu: Droits & { actif: boolean },
  maintenant: Date,
): Promise<Modification> =>
  transaction(pool, async (tx) => {
    const administrateurs = (await tx.query<{ id: string }>(AUTRES_ADMINISTRATEURS)).rows;
    const reste = voulu.actif && voulu.role === 'administrateur';
    if (!reste && administrateurs.length === 1 && administrateurs[0]?.id === ref) return { tag: 'dernier-administrateur' };
    const inconnu = await territoireInconnu(tx, voulu.territoires);
    if (inconnu !== null) return { tag: 'territoire-inconnu', siren: inconnu };
    const { rowCount } = await tx.query(MODIFIER, [ref, voulu.role, voulu.tousTerritoires, voulu.actif, maintenant]);
    if (rowCount === 0) return { tag: 'introuvable' };
    await saveTerritoiresAgent(tx, ref, voulu.territoires);
    await tx.query('DELETE FROM session WHERE agent_id = $1', [ref]);
    await tracerHabilitation(tx, { par, ref, geste: 'modifier', ...voulu });
    return { tag: 'modifie' };
  });

/** Un administrateur confirme que cette personne garde son accès ; jamais le sien. */
export async function confirmerHabilitation(sql: Sql, ref: string, par: string, maintenant: Date): Promise<boolean> {
  const { rowCount } = await sql.query('UPDATE agent SET revu_le = $3, revu_par = $2 WHERE id = $1 AND actif AND id <> $2', [
    ref,
    par,
    maintenant,
  ]);
  return rowCount === 1;
}
