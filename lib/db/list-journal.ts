import type { Instant } from '../domain/instant.ts';
import type { Perimetre } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { listEchanges, type PageEchanges, type RechercheEchanges } from './list-echanges.ts';

const JOUR_MS = 24 * 3_600_000;

type Filtres = Omit<RechercheEchanges, 'du' | 'au'> & { du?: Instant | undefined; au?: Instant | undefined };

/** Une page du journal ; sans `du`, les vingt-quatre heures qui précèdent la fin demandée, ou maintenant. */
export function listJournal(sql: Sql, perimetre: Perimetre, filtres: Filtres, maintenant: Date): Promise<PageEchanges> {
  const fin = filtres.au ? new Date(filtres.au) : maintenant;
  const du = filtres.du ?? new Date(fin.getTime() - JOUR_MS).toISOString();
  return listEchanges(sql, perimetre, { ...filtres, du, au: filtres.au ?? null });
}
