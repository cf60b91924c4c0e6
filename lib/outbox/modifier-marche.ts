import { err, ok, type Result } from '../core/result.ts';
import type { Pool } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { GESTES_MARCHE } from '../domain/gestes-marche.ts';
import { controlerMarche, type Faute, type MarcheSaisi } from '../domain/marche.ts';
import type { PlaceMarche } from './decider-marche.ts';
import { ecrireLots } from './ecrire-lots.ts';

type Echec = { tag: 'fautes'; fautes: Faute[] } | { tag: 'change' };

const MODIFIER = `
UPDATE marche SET nom = $5, echeance = $6, siret = $7, types = $8, limite_lots = $9, creation = 'brouillon', classe = NULL, motifs = NULL,
  revision = revision + 1
WHERE environnement = $1 AND ref = $2 AND etat = ANY ($3) AND revision = $4 RETURNING id`;

/** Corrige un brouillon ou un marché refusé ; « change » s'il est parti, ou si quelqu'un l'a modifié depuis la lecture de `revision`. */
export async function modifierMarche(
  pool: Pool,
  { environnement, ref, agentId }: PlaceMarche,
  revision: number,
  saisi: MarcheSaisi,
): Promise<Result<string, Echec>> {
  const fautes = controlerMarche(saisi);
  if (fautes.length > 0) return err({ tag: 'fautes', fautes });
  const siret = saisi.siret.replace(/\s+/g, '');
  return transaction(pool, async (tx) => {
    const place = [environnement, ref, GESTES_MARCHE.modifier, revision];
    const saisie = [saisi.nom, saisi.echeance, siret, saisi.types, saisi.limiteLots];
    const { rows } = await tx.query<{ id: number }>(MODIFIER, [...place, ...saisie]);
    const [ligne] = rows;
    if (ligne === undefined) return err({ tag: 'change' });
    await ecrireLots(tx, { id: ligne.id, fait: 'modifier', agentId }, saisi);
    return ok(ref);
  });
}
