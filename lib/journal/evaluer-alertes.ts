import type { Pool } from '../db/client.ts';
import { findMesuresAlerte } from '../db/find-mesures-alerte.ts';
import { listReglesAlerte } from '../db/list-regles-alerte.ts';
import { type Canal, saveAlertes } from '../db/save-alertes.ts';
import { evaluer } from '../domain/alerte.ts';

/** Un tour des règles actives : mesurer, juger, ouvrir ou refermer. */
export async function evaluerAlertes(
  pool: Pool,
  environnement: string,
  canaux: readonly Canal[],
  maintenant: Date,
): Promise<{ ouvertes: number; fermees: number }> {
  const regles = (await listReglesAlerte(pool)).filter(({ active }) => active);
  const fenetres = regles.map((r) => r.fenetreMinutes).filter((m) => m > 0);
  const mesures = await findMesuresAlerte(pool, environnement, fenetres, maintenant);
  return saveAlertes(pool, evaluer(regles, mesures), canaux, maintenant);
}
