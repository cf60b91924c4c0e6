import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { ReglageDeTerritoire } from '../domain/reglage-validation.ts';
import { REGLAGE_PAR_DEFAUT, type ReglageValidation } from '../domain/validation.ts';
import type { Sql } from './client.ts';

const REQUETE = `
  SELECT t.siren, t.nom AS territoire, coalesce(r.version, 0) AS version, r.seuil, r.criteres AS retenus,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('code', x.code, 'libelle', x.libelle) ORDER BY x.libelle), '[]') FROM (
       SELECT k->>'code' AS code, min(k->>'libelle') AS libelle FROM grille g, jsonb_array_elements(g.contenu->'criteres') k
        WHERE g.etat = 'publiee' AND (g.siren = t.siren OR g.contenu->'partageeAvec' ? t.siren) GROUP BY 1) x) AS criteres,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('version', h.version, 'seuil', h.seuil, 'criteres', h.criteres, 'par', coalesce(a.nom, a.email),
       'le', h.le) ORDER BY h.version DESC), '[]') FROM (
       SELECT * FROM reglage_validation_version v WHERE v.siren = t.siren ORDER BY v.version DESC LIMIT 20) h
       LEFT JOIN agent a ON a.id = h.agent_id) AS histoire
  FROM territoire t LEFT JOIN reglage_validation r ON r.siren = t.siren
  WHERE $1::text[] IS NULL OR t.siren = ANY ($1) ORDER BY t.nom`;

type Ligne = Omit<ReglageDeTerritoire, 'reglage'> & { seuil: number | null; retenus: string[] | null };

/** Le réglage de chaque territoire du périmètre, ses critères et ses vingt derniers changements. */
export async function listReglagesValidation(sql: Sql, perimetre: Perimetre): Promise<ReglageDeTerritoire[]> {
  const { rows } = await sql.query<Ligne>(REQUETE, [sirensDe(perimetre)]);
  return rows.map(({ seuil, retenus, ...ligne }) => ({ ...ligne, reglage: enVigueur(seuil, retenus) }));
}

const enVigueur = (seuil: number | null, criteres: string[] | null): ReglageValidation =>
  seuil === null ? REGLAGE_PAR_DEFAUT : { seuil, criteres: criteres ?? [] };
