import type { PageRepartition } from '../db/find-page-repartition.ts';
import { enCsv } from '../domain/en-csv.ts';

type Serie = 'repartition' | 'evolution' | 'corrections' | 'validations';

/** Les chiffres de chaque graphique du pilotage, tels que son tableau les montre. */
export const CSV_DE_PILOTAGE: Record<Serie, (page: PageRepartition) => string> = {
  repartition: ({ notes }) => enCsv([['Note', 'Demandes'], ...notes.map((e) => [e.note, e.n])]),
  evolution: ({ releves }) =>
    enCsv([
      ['Semaine du', 'Demandes', 'Premier quartile', 'Médiane', 'Troisième quartile'],
      ...releves.map((r) => [enJour(r.semaine), r.effectif, r.q1, r.mediane, r.q3]),
    ]),
  corrections: ({ releves }) =>
    enCsv([
      ['Semaine du', 'Demandes', 'Corrigées à la main', 'Part (%)'],
      ...releves.map((r) => [enJour(r.semaine), r.effectif, r.corrigees, Math.round((r.corrigees * 1_000) / r.effectif) / 10]),
    ]),
  validations: ({ validations }) =>
    enCsv([
      ['Semaine du', 'Cotations décidées', 'Médiane (minutes)', 'Neuf sur dix en moins de (minutes)'],
      ...validations.map((v) => [enJour(v.semaine), v.decidees, v.medianeMin, v.neufSurDixMin]),
    ]),
};

const enJour = (jour: string): string => jour.split('-').reverse().join('/');
