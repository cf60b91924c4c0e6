import type { CauseLue } from '../domain/cause-lue.ts';
import type { Instant } from '../domain/instant.ts';
import type { Sql } from './client.ts';

export type CauseCataloguee = CauseLue & {
  /** L'agent à qui ses incidents reviennent d'office. */
  responsable: { id: string; nom: string } | null;
  version: number;
  majLe: Instant;
  /** `null` : la version livrée. */
  majPar: string | null;
};

const COLONNES = `
SELECT c.code, c.titre, c.explication, c.probable, c.action, c.acteur, c.rejouable, c.version, c.maj_le AS "majLe", a.nom AS "majPar",
  CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'nom', coalesce(r.nom, r.email)) END AS responsable
FROM cause c LEFT JOIN agent a ON a.id = c.maj_par LEFT JOIN agent r ON r.id = c.responsable_id`;

type Ligne = Omit<CauseCataloguee, 'majLe'> & { majLe: Date };
const versCause = (ligne: Ligne): CauseCataloguee => ({ ...ligne, majLe: ligne.majLe.toISOString() });

/** Tout le catalogue des causes, par titre. */
export async function listCatalogue(sql: Sql): Promise<CauseCataloguee[]> {
  const { rows } = await sql.query<Ligne>(`${COLONNES} ORDER BY c.titre, c.code`);
  return rows.map(versCause);
}

/** Une cause du catalogue ; `null` : non répertoriée. */
export async function findCause(sql: Sql, code: string): Promise<CauseCataloguee | null> {
  const { rows } = await sql.query<Ligne>(`${COLONNES} WHERE c.code = $1`, [code]);
  return rows[0] ? versCause(rows[0]) : null;
}

export type VersionDeCause = { version: number; le: Instant; auteur: string | null; titre: string; action: string };

/** Les versions d'une cause, la plus récente d'abord. */
export async function listVersionsCause(sql: Sql, code: string): Promise<VersionDeCause[]> {
  const { rows } = await sql.query<Omit<VersionDeCause, 'le'> & { le: Date }>(
    `SELECT v.version, v.le, a.nom AS auteur, v.contenu->>'titre' AS titre, v.contenu->>'action' AS action
     FROM cause_version v LEFT JOIN agent a ON a.id = v.agent_id WHERE v.code = $1 ORDER BY v.version DESC LIMIT 50`,
    [code],
  );
  return rows.map(({ le, ...reste }) => ({ ...reste, le: le.toISOString() }));
}
