import { err, ok, type Result } from '../core/result.ts';
import type { Pool } from '../db/client.ts';
import { nouvelleRef } from '../db/nouvelle-ref.ts';
import { transaction } from '../db/transaction.ts';
import { controlerMarche, type Faute, type MarcheSaisi } from '../domain/marche.ts';
import { ecrireLots } from './ecrire-lots.ts';

const INSERER = `
INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, types, limite_lots, creation, agent_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'brouillon', $9) ON CONFLICT (cle) DO NOTHING RETURNING id`;

// La même page, renvoyée telle quelle par la même personne ; tout écart est une autre saisie, qui ne doit pas passer pour celle-là.
const DEJA = `
SELECT m.ref FROM marche m
WHERE m.cle = $1 AND m.environnement = $2 AND m.agent_id = $3 AND m.nom = $4 AND m.echeance = $5 AND m.siret = $6 AND m.types = $7
  AND m.limite_lots IS NOT DISTINCT FROM $8
  AND ARRAY(SELECT l.nom || '|' || coalesce(l.cpv, '') FROM lot l WHERE l.marche_id = m.id ORDER BY l.rang) = $9::text[]`;

type Echec = { tag: 'fautes'; fautes: Faute[] } | { tag: 'cle-reutilisee' };

/** Enregistre un brouillon contrôlé et rend sa référence ; la même saisie, sous la même clé, rend le même brouillon. */
export async function saisirMarche(
  pool: Pool,
  { environnement, agentId, cle }: { environnement: string; agentId: string; cle: string },
  saisi: MarcheSaisi,
): Promise<Result<string, Echec>> {
  const fautes = controlerMarche(saisi);
  if (fautes.length > 0) return err({ tag: 'fautes', fautes });
  const siret = saisi.siret.replace(/\s+/g, '');
  return transaction(pool, async (tx) => {
    const ref = nouvelleRef();
    const { nom, echeance, types, limiteLots, lots } = saisi;
    const { rows } = await tx.query<{ id: number }>(INSERER, [
      ref,
      environnement,
      cle,
      nom,
      echeance,
      siret,
      types,
      limiteLots,
      agentId,
    ]);
    const [ligne] = rows;
    if (ligne === undefined) {
      const enTexte = lots.map((l) => `${l.nom}|${l.cpv ?? ''}`);
      const meme = [cle, environnement, agentId, nom, echeance, siret, types, limiteLots, enTexte];
      const deja = (await tx.query<{ ref: string }>(DEJA, meme)).rows[0];
      return deja === undefined ? err({ tag: 'cle-reutilisee' }) : ok(deja.ref);
    }
    await ecrireLots(tx, { id: ligne.id, fait: 'saisir', agentId }, saisi);
    return ok(ref);
  });
}
