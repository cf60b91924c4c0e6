import { err, ok, type Result } from '../core/result.ts';
import type { Pool } from '../db/client.ts';
import { nouvelleRef } from '../db/nouvelle-ref.ts';
import { transaction } from '../db/transaction.ts';
import { controlerMarche, type Faute, type MarcheSaisi } from '../domain/marche.ts';
import { ecrireLots } from './ecrire-lots.ts';

const INSERER = `
INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, types, limite_lots, creation, agent_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'brouillon', $9) ON CONFLICT (cle) DO NOTHING RETURNING id`;

/** Enregistre un brouillon contrôlé et rend sa référence ; la même clé rend toujours le même brouillon. */
export async function saisirMarche(
  pool: Pool,
  { environnement, agentId, cle }: { environnement: string; agentId: string; cle: string },
  saisi: MarcheSaisi,
): Promise<Result<string, Faute[]>> {
  const fautes = controlerMarche(saisi);
  if (fautes.length > 0) return err(fautes);
  const siret = saisi.siret.replace(/\s+/g, '');
  return transaction(pool, async (tx) => {
    const ref = nouvelleRef();
    const valeurs = [ref, environnement, cle, saisi.nom, saisi.echeance, siret, saisi.types, saisi.limiteLots, agentId];
    const { rows } = await tx.query<{ id: number }>(INSERER, valeurs);
    const [ligne] = rows;
    if (ligne === undefined) {
      const deja = await tx.query<{ ref: string }>('SELECT ref FROM marche WHERE cle = $1', [cle]);
      return ok(deja.rows[0]?.ref ?? ref);
    }
    await ecrireLots(tx, { id: ligne.id, fait: 'saisir', agentId }, saisi);
    return ok(ref);
  });
}
