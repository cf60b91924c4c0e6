import { err, ok, type Result } from '../core/result.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { ReglageValidation } from '../domain/validation.ts';
import type { Pool } from './client.ts';
import { transaction } from './transaction.ts';

export type ReglageASauver = ReglageValidation & {
  siren: string /** Celui que l'écran montrait ; 0 : aucun. */;
  version: number;
};
export type EchecReglage =
  /** Territoire inconnu ou hors du périmètre. */
  | { tag: 'introuvable' }
  /** Quelqu'un d'autre l'a changé depuis. */
  | { tag: 'conflit' }
  | { tag: 'criteres-inconnus'; codes: string[] };

const TERRITOIRE = 'SELECT 1 FROM territoire WHERE siren = $1 AND ($2::text[] IS NULL OR siren = ANY ($2))';
const INCONNUS = `
  SELECT voulu AS code FROM unnest($2::text[]) voulu WHERE NOT EXISTS (
    SELECT 1 FROM grille g, jsonb_array_elements(g.contenu->'criteres') k
     WHERE g.etat = 'publiee' AND (g.siren = $1 OR g.contenu->'partageeAvec' ? $1) AND k->>'code' = voulu)`;
const CREER = `
  INSERT INTO reglage_validation (siren, seuil, criteres) VALUES ($1, $2, $3) ON CONFLICT (siren) DO NOTHING RETURNING version`;
const CHANGER = `
  UPDATE reglage_validation SET seuil = $2, criteres = $3, version = version + 1 WHERE siren = $1 AND version = $4 RETURNING version`;
const GARDER = 'INSERT INTO reglage_validation_version (siren, version, seuil, criteres, agent_id) VALUES ($1, $2, $3, $4, $5)';
const AUDIT = `INSERT INTO audit (agent_id, action, objet, issue, details) VALUES ($1, 'validation.regler', $2, 'accordee', $3)`;

/** Règle quand une seconde personne valide sur un territoire ; chaque changement se garde et se trace. Rend la nouvelle version. */
export function saveReglageValidation(
  pool: Pool,
  agent: { id: string; perimetre: Perimetre },
  { siren, seuil, criteres, version }: ReglageASauver,
): Promise<Result<number, EchecReglage>> {
  return transaction(pool, async (tx) => {
    if ((await tx.query(TERRITOIRE, [siren, sirensDe(agent.perimetre)])).rowCount === 0) return err({ tag: 'introuvable' });
    const inconnus = (await tx.query<{ code: string }>(INCONNUS, [siren, criteres])).rows;
    if (inconnus.length > 0) return err({ tag: 'criteres-inconnus', codes: inconnus.map((i) => i.code) });
    const ecrit = await (version === 0
      ? tx.query<{ version: number }>(CREER, [siren, seuil, criteres])
      : tx.query<{ version: number }>(CHANGER, [siren, seuil, criteres, version]));
    const [nouveau] = ecrit.rows;
    if (nouveau === undefined) return err({ tag: 'conflit' });
    await tx.query(GARDER, [siren, nouveau.version, seuil, criteres, agent.id]);
    await tx.query(AUDIT, [agent.id, `territoire/${siren}`, JSON.stringify({ seuil, criteres, version: nouveau.version })]);
    return ok(nouveau.version);
  });
}
