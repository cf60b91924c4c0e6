import { brulure, budgetDe, heuresAvantEpuisement, JOURS_DU_BUDGET, type Mesures } from '../domain/budget.ts';
import {
  type Disponibilite,
  type Fenetre,
  type JourDisponibilite,
  JOURS_MONTRES,
  type OperationMesuree,
} from '../domain/disponibilite.ts';
import { jourDeParis } from '../domain/jour-de-paris.ts';
import { centile } from '../domain/tranches.ts';
import type { Sql } from './client.ts';

type LigneJour = JourDisponibilite & { calculee_le: Date };

const JOURS = `
SELECT d.jour, d.appels, d.pannes, d.quotas, d.minutes, d.minutes_en_panne AS "minutesEnPanne", d.calculee_le,
  json_build_object('appels', d.appels_hors_maintenance, 'pannes', d.pannes_hors_maintenance, 'minutes', d.minutes_hors_maintenance,
    'minutesEnPanne', d.minutes_en_panne_hors_maintenance) AS "horsMaintenance"
FROM disponibilite_jour d WHERE d.environnement = $1 AND d.jour > $2::date - ${JOURS_MONTRES} AND d.jour <= $2::date ORDER BY d.jour DESC`;

const FENETRES = `
SELECT coalesce(sum(n) FILTER (WHERE minute > $2::timestamptz - interval '1 hour'), 0)::int AS "appels1",
  coalesce(sum(pannes) FILTER (WHERE minute > $2::timestamptz - interval '1 hour'), 0)::int AS "pannes1",
  coalesce(sum(n), 0)::int AS "appels6", coalesce(sum(pannes), 0)::int AS "pannes6"
FROM trafic WHERE environnement = $1 AND partenaire IN ('piste', 'sne') AND minute > $2::timestamptz - interval '6 hours' AND minute <= $2`;

const OPERATIONS = `
SELECT operation, sum(appels)::int AS appels, sum(pannes)::int AS pannes, sum(quotas)::int AS quotas, sum(refus)::int AS refus,
  somme_tranches(tranches) AS tranches
FROM trafic_jour WHERE environnement = $1 AND jour > $2::date - $3::int AND jour <= $2::date GROUP BY operation ORDER BY operation`;

const somme = (jours: readonly Mesures[]): Mesures =>
  jours.reduce(
    (s, j) => ({
      appels: s.appels + j.appels,
      pannes: s.pannes + j.pannes,
      minutes: s.minutes + j.minutes,
      minutesEnPanne: s.minutesEnPanne + j.minutesEnPanne,
    }),
    { appels: 0, pannes: 0, minutes: 0, minutesEnPanne: 0 },
  );

/** La disponibilité de quatre-vingt-dix jours et son budget de trente. `periodeJours` : sur quoi portent les opérations. */
export async function findDisponibilite(
  sql: Sql,
  environnement: string,
  maintenant: Date,
  periodeJours: number,
): Promise<Disponibilite> {
  const aujourdhui = jourDeParis(maintenant);
  const [jours, fenetres, operations] = await Promise.all([
    sql.query<LigneJour>(JOURS, [environnement, aujourdhui]),
    sql.query<Record<'appels1' | 'pannes1' | 'appels6' | 'pannes6', number>>(FENETRES, [environnement, maintenant]),
    sql.query<OperationMesuree & { tranches: number[] }>(OPERATIONS, [environnement, aujourdhui, periodeJours]),
  ]);
  const debut = jourDeParis(new Date(maintenant.getTime() - (JOURS_DU_BUDGET - 1) * 86_400_000));
  const duBudget = jours.rows.filter(({ jour }) => jour >= debut);
  const budget = budgetDe(somme(duBudget));
  const vu = fenetres.rows[0] ?? { appels1: 0, pannes1: 0, appels6: 0, pannes6: 0 };
  const fenetre = (heures: 1 | 6, seuil: number, appels: number, pannes: number): Fenetre => {
    const rythme = brulure({ appels, pannes });
    return { heures, seuil, appels, pannes, rythme, epuiseDansHeures: heuresAvantEpuisement(budget.reste, rythme) };
  };
  return {
    aujourdhui,
    jours: jours.rows.map(({ calculee_le: _, ...jour }) => jour),
    budget,
    budgetHorsMaintenance: budgetDe(somme(duBudget.map((j) => j.horsMaintenance))),
    fenetres: [fenetre(1, 14.4, vu.appels1, vu.pannes1), fenetre(6, 6, vu.appels6, vu.pannes6)],
    operations: operations.rows.map(({ tranches, ...o }) => ({
      ...o,
      p50: centile(tranches, 0.5),
      p95: centile(tranches, 0.95),
    })),
    calculeeLe: jours.rows[0]?.calculee_le.toISOString() ?? null,
  };
}
