import type { Instant } from '../domain/instant.ts';
import type { Perimetre } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { listEchanges, type PageEchanges, type RechercheEchanges } from './list-echanges.ts';

const JOUR_MS = 24 * 3_600_000;
const FENETRES = { '24h': 1, '7j': 7, '30j': 30, '13m': 397 };

type Filtres = Omit<RechercheEchanges, 'du' | 'au'> & {
  du?: Instant | undefined;
  au?: Instant | undefined;
  fenetre?: keyof typeof FENETRES | undefined;
};

/** Une page du journal ; sans `du`, la fenêtre (vingt-quatre heures par défaut) qui précède la fin demandée, ou maintenant. */
export function listJournal(sql: Sql, perimetre: Perimetre, filtres: Filtres, maintenant: Date): Promise<PageEchanges> {
  const fin = filtres.au ? new Date(filtres.au) : maintenant;
  const du = filtres.du ?? new Date(fin.getTime() - FENETRES[filtres.fenetre ?? '24h'] * JOUR_MS).toISOString();
  return listEchanges(sql, perimetre, { ...filtres, du, au: filtres.au ?? null });
}
