import type { Sql } from './client.ts';

/** Un fait de l'historique d'une demande. `donnees` ne porte jamais de valeur nominative. */
export type EvenementAEcrire = { demandeId: number; genre: string; agentId: string | null; donnees: Record<string, unknown> };

const ECRIRE = `
INSERT INTO evenement (demande_id, genre, agent_id, donnees)
SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::jsonb[])`;

/** À écrire dans la transaction du fait. */
export async function saveEvenements(tx: Sql, evenements: readonly EvenementAEcrire[]): Promise<void> {
  if (evenements.length === 0) return;
  await tx.query({
    name: 'evenements',
    text: ECRIRE,
    values: [
      evenements.map((e) => e.demandeId),
      evenements.map((e) => e.genre),
      evenements.map((e) => e.agentId),
      evenements.map((e) => JSON.stringify(e.donnees)),
    ],
  });
}
