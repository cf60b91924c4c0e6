import { enCsv } from '../domain/en-csv.ts';
import type { Effectif } from '../domain/situer.ts';

export const csvDeRepartition = (notes: readonly Effectif[]): string =>
  enCsv([['Note', 'Demandes'], ...notes.map((e) => [e.note, e.n])]);
