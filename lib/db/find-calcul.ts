import type { EtatCalcul } from '../domain/calcul-stock.ts';
import type { Instant, Jour } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Point } from '../domain/prevision.ts';
import type { Sql } from './client.ts';

export type CalculLu = {
  ref: string;
  etat: EtatCalcul;
  /** Noms des territoires. */
  territoires: string[];
  echeance: Jour;
  agent: string | null;
  demandeLe: Instant;
  debut: Instant | null;
  fin: Instant | null;
  total: number;
  aCalculer: number;
  enFile: number;
  transmises: number;
  rejetees: number;
  ecartees: number;
};
type Lue = Omit<CalculLu, 'demandeLe' | 'debut' | 'fin'> & { id: number; demandeLe: Date; debut: Date | null; fin: Date | null };

// Un agent voit les calculs qui touchent l'un de ses territoires : des comptes, aucune donnée d'une personne.
const CALCULS = `
SELECT c.id, c.ref, c.etat, c.echeance, a.nom AS agent, c.demande_le AS "demandeLe", c.debut, c.fin, c.total, c.a_calculer AS "aCalculer",
  c.en_file AS "enFile", c.transmises, c.rejetees, c.ecartees,
  ARRAY(SELECT coalesce(t.nom, s) FROM unnest(c.territoires) s LEFT JOIN territoire t ON t.siren = s ORDER BY 1) AS territoires
FROM calcul_stock c LEFT JOIN agent a ON a.id = c.agent_id
WHERE ($1::text[] IS NULL OR c.territoires && $1)`;

const enInstants = ({ id: _id, ...lue }: Lue): CalculLu => ({
  ...lue,
  demandeLe: lue.demandeLe.toISOString(),
  debut: lue.debut?.toISOString() ?? null,
  fin: lue.fin?.toISOString() ?? null,
});

/** Les vingt derniers calculs du stock. */
export async function listCalculs(sql: Sql, perimetre: Perimetre): Promise<CalculLu[]> {
  const { rows } = await sql.query<Lue>(`${CALCULS} ORDER BY c.id DESC LIMIT 20`, [sirensDe(perimetre)]);
  return rows.map(enInstants);
}

export type CalculSuivi = { calcul: CalculLu; points: Point[]; ecarts: { raison: string; n: number }[]; lu: Instant };

/** Un calcul, sa courbe et ses écarts par raison ; `null` : inconnu, ou hors du périmètre. */
export async function findCalcul(sql: Sql, perimetre: Perimetre, ref: string, maintenant: Date): Promise<CalculSuivi | null> {
  const { rows } = await sql.query<Lue>(`${CALCULS} AND c.ref = $2`, [sirensDe(perimetre), ref]);
  const [calcul] = rows;
  if (calcul === undefined) return null;
  const points = await sql.query<{ le: Date; restantes: number }>(
    'SELECT le, restantes FROM calcul_stock_point WHERE calcul_id = $1 ORDER BY le',
    [calcul.id],
  );
  const ecarts = await sql.query<{ raison: string; n: number }>(
    'SELECT raison, n FROM calcul_stock_ecart WHERE calcul_id = $1 ORDER BY n DESC, raison',
    [calcul.id],
  );
  return {
    calcul: enInstants(calcul),
    points: points.rows.map(({ le, restantes }) => ({ le: le.toISOString(), restantes })),
    ecarts: ecarts.rows,
    lu: maintenant.toISOString(),
  };
}
