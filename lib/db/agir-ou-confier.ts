import { compterEffet, DIRECT_MAX, type EffetGroupe } from '../domain/action-groupe.ts';
import { agirSurDemandes, type Geste } from './agir-sur-demandes.ts';
import type { Tx } from './client.ts';
import { saveTraitement } from './save-traitement.ts';

export type EffetOuFile =
  | ({ tag: 'fait'; tronquee: boolean } & EffetGroupe)
  | { tag: 'en-file'; traitement: string; total: number; tronquee: boolean };

/** Jusqu'à cinquante demandes, agit tout de suite ; au-delà, confie l'action au travailleur. */
export async function agirOuConfier(tx: Tx, ids: readonly number[], tronquee: boolean, geste: Geste): Promise<EffetOuFile> {
  if (ids.length <= DIRECT_MAX) return { tag: 'fait', tronquee, ...compterEffet(await agirSurDemandes(tx, ids, geste)) };
  const traitement = await saveTraitement(tx, { ...geste, ids, tronquee });
  return { tag: 'en-file', traitement, total: ids.length, tronquee };
}
