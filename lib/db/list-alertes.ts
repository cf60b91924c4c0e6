import type { AlerteLue } from '../domain/alerte-lue.ts';
import type { Sql } from './client.ts';

type Ligne = Omit<AlerteLue, 'ouverteLe' | 'fermeeLe' | 'acquitteeLe'> &
  Record<'ouverte_le', Date> &
  Record<'fermee_le' | 'acquittee_le', Date | null>;

const LISTE = `
SELECT a.ref, a.regle, a.titre, a.detail, a.ouverte_le, a.fermee_le, a.acquittee_le, g.nom AS "acquitteePar",
  coalesce((SELECT json_agg(json_build_object('canal', l.canal, 'fait', l.fait, 'etat', l.etat) ORDER BY l.id)
    FROM livraison_alerte l WHERE l.alerte_id = a.id), '[]') AS livraisons
FROM alerte a LEFT JOIN agent g ON g.id = a.acquittee_par
ORDER BY (a.fermee_le IS NULL) DESC, a.ouverte_le DESC, a.id DESC LIMIT 100`;

/** Les alertes ouvertes, puis les dernières refermées ; cent au plus. */
export async function listAlertes(sql: Sql): Promise<AlerteLue[]> {
  const { rows } = await sql.query<Ligne>(LISTE);
  return rows.map(({ ouverte_le, fermee_le, acquittee_le, ...l }) => ({
    ...l,
    ouverteLe: ouverte_le.toISOString(),
    fermeeLe: fermee_le?.toISOString() ?? null,
    acquitteeLe: acquittee_le?.toISOString() ?? null,
  }));
}

/** Alertes ouvertes que personne n'a encore acquittées. */
export async function countAlertesAVoir(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ n: number }>(
    `SELECT coalesce(sum(n), 0)::int AS n FROM compteur WHERE famille = 'alerte' AND cle LIKE '%|a-voir'`,
  );
  return rows[0]?.n ?? 0;
}
