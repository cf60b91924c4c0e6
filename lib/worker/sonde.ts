import type { Cablage } from '../wiring.ts';
import { reprendreSynchronisation } from '../sync/demander-synchronisation.ts';

/** Interroge la santé du SNE (le journal en tire l'état des couches) et relance ce qu'une panne avait interrompu. */
export async function sonder({
  piste,
  pool,
}: Pick<Cablage, 'piste' | 'pool'>): Promise<{ etat: string; reprise: string | null }> {
  const sante = await piste.getHealthcheck();
  if (!sante.ok) return { etat: sante.error.tag, reprise: null };
  const { tag } = sante.value;
  return { etat: tag, reprise: tag === 'disponible' ? await reprendreSynchronisation(pool) : null };
}
