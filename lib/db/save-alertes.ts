import type { Constat } from '../domain/alerte.ts';
import type { Pool } from './client.ts';
import { nouvelleRef } from './nouvelle-ref.ts';
import { transaction } from './transaction.ts';

export type Canal = 'courriel' | 'webhook';

const OUVRIR = `
INSERT INTO alerte (ref, regle, sujet, titre, detail, ouverte_le, vue_le)
SELECT ref, regle, sujet, titre, detail, $2, $2 FROM jsonb_to_recordset($1::jsonb) AS x(ref text, regle text, sujet text, titre text, detail text)
ON CONFLICT (regle, sujet) WHERE fermee_le IS NULL DO UPDATE SET titre = excluded.titre, detail = excluded.detail, vue_le = excluded.vue_le
RETURNING id, ouverte_le = vue_le AND xmax = 0 AS nouvelle`;

const FERMER = `UPDATE alerte SET fermee_le = $2 WHERE fermee_le IS NULL AND NOT (id = ANY($1::int[])) RETURNING id`;

const LIVRER = `
INSERT INTO livraison_alerte (alerte_id, canal, fait, prochain_essai, message_id)
SELECT id, canal, $3, $4, 'msg_' || replace(gen_random_uuid()::text, '-', '') FROM unnest($1::int[]) AS id, unnest($2::text[]) AS canal
ON CONFLICT DO NOTHING`;

/** Ouvre ce qui doit l'être, referme ce qui ne se constate plus, et confie chaque changement aux canaux réglés. */
export const saveAlertes = (
  pool: Pool,
  constats: readonly Constat[],
  canaux: readonly Canal[],
  maintenant: Date,
): Promise<{ ouvertes: number; fermees: number }> =>
  transaction(pool, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('alertes'))`);
    const lignes = JSON.stringify(constats.map((c) => ({ ref: nouvelleRef(), ...c })));
    const { rows: vues } = await tx.query<{ id: number; nouvelle: boolean }>(OUVRIR, [lignes, maintenant]);
    const { rows: fermees } = await tx.query<{ id: number }>(FERMER, [vues.map((v) => v.id), maintenant]);
    const nouvelles = vues.filter((v) => v.nouvelle).map((v) => v.id);
    await tx.query(LIVRER, [nouvelles, canaux, 'ouverte', maintenant]);
    await tx.query(LIVRER, [fermees.map((f) => f.id), canaux, 'fermee', maintenant]);
    return { ouvertes: nouvelles.length, fermees: fermees.length };
  });
