import type { Tx } from './client.ts';

const DUE = `
  SELECT max(r.calcule_le) IS NULL OR max(r.calcule_le) < $1::timestamptz - interval '24 hours'
      OR coalesce(max(r.calcule_le) < (SELECT max(fin) FROM synchronisation), false) AS due
  FROM distribution_releve r`;

/** La répartition a plus d'un jour, ou une synchronisation s'est terminée depuis. */
export async function distributionDue(tx: Tx, maintenant: Date): Promise<boolean> {
  return (await tx.query<{ due: boolean }>(DUE, [maintenant])).rows[0]?.due ?? true;
}

const NOTES = `
  INSERT INTO distribution_note (territoire, grille_code, grille_version, typologie, public, note, n, corrigees)
  SELECT t, c.grille_code, c.grille_version, y, p, d.note, count(*), count(*) FILTER (WHERE c.origine = 'saisie')
  FROM demande d JOIN cotation c ON c.id = d.cotation_id
  CROSS JOIN LATERAL unnest(d.territoires || ''::text) t
  CROSS JOIN LATERAL unnest(typologies_comparees(d)) y
  CROSS JOIN LATERAL unnest(publics_de(d, ($1::timestamptz AT TIME ZONE 'Europe/Paris')::date)) p
  WHERE est_comparee(d) GROUP BY 1, 2, 3, 4, 5, 6`;

const RELEVE = `
  INSERT INTO distribution_releve (semaine, territoire, grille_code, grille_version, public, effectif, q1, mediane, q3, calcule_le, corrigees)
  SELECT date_trunc('week', $1::timestamptz AT TIME ZONE 'Europe/Paris')::date, territoire, grille_code, grille_version, public, total,
    min(note) FILTER (WHERE cumul >= ceil(total * 0.25)), min(note) FILTER (WHERE cumul >= ceil(total * 0.5)),
    min(note) FILTER (WHERE cumul >= ceil(total * 0.75)), $1, sum(corrigees)
  FROM (SELECT *, sum(n) OVER (g ORDER BY note) AS cumul, sum(n) OVER g AS total FROM distribution_note WHERE typologie = ''
        WINDOW g AS (PARTITION BY territoire, grille_code, grille_version, public)) x
  GROUP BY territoire, grille_code, grille_version, public, total
  ON CONFLICT (semaine, territoire, grille_code, grille_version, public) DO UPDATE
    SET effectif = excluded.effectif, q1 = excluded.q1, mediane = excluded.mediane, q3 = excluded.q3,
      calcule_le = excluded.calcule_le, corrigees = excluded.corrigees`;

// Un an de décisions : la table est petite, et une semaine manquée se rattrape.
const VALIDATIONS = `
  INSERT INTO validation_releve (semaine, territoire, decidees, mediane_min, neuf_sur_dix_min)
  SELECT date_trunc('week', v.decidee_le AT TIME ZONE 'Europe/Paris')::date, t, count(*),
    percentile_disc(0.5) WITHIN GROUP (ORDER BY m.minutes), percentile_disc(0.9) WITHIN GROUP (ORDER BY m.minutes)
  FROM validation v JOIN cotation c ON c.id = v.cotation_id
  CROSS JOIN LATERAL (SELECT floor(extract(epoch FROM v.decidee_le - v.demandee_le) / 60)::int AS minutes) m
  CROSS JOIN LATERAL unnest(c.territoires || ''::text) t
  WHERE v.decidee_le >= date_trunc('week', $1::timestamptz AT TIME ZONE 'Europe/Paris') AT TIME ZONE 'Europe/Paris' - interval '52 weeks'
    AND v.etat IN ('validee', 'refusee') GROUP BY 1, 2
  ON CONFLICT (semaine, territoire) DO UPDATE SET decidees = excluded.decidees, mediane_min = excluded.mediane_min,
    neuf_sur_dix_min = excluded.neuf_sur_dix_min`;

/** Refait toute la répartition, le relevé de la semaine et les temps de validation ; les écrans lisent l'ancienne jusqu'à la fin. */
export async function refaireDistribution(tx: Tx, maintenant: Date): Promise<number> {
  await tx.query('DELETE FROM distribution_note');
  const { rowCount } = await tx.query(NOTES, [maintenant]);
  await tx.query(RELEVE, [maintenant]);
  await tx.query(VALIDATIONS, [maintenant]);
  return rowCount ?? 0;
}
