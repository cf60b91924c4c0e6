import type { BilanDeSimulation } from '../domain/bilan-de-simulation.ts';
import { enCsv } from '../domain/en-csv.ts';
import { PUBLICS, type Public } from '../domain/publics.ts';

/** Le bilan entier : répartition note par note, effet par public, plus grands mouvements. */
export function csvDeSimulation({ notes, publics, hausses, baisses }: BilanDeSimulation): string {
  const parNote = Object.entries(notes).map(([note, [avant, apres]]) => [Number(note), avant, apres] as const);
  return enCsv([
    ['Note', 'Demandes avant', 'Demandes après'],
    ...parNote.toSorted((a, b) => a[0] - b[0]),
    [],
    [
      'Public',
      'Demandes',
      'Note moyenne avant',
      'Note moyenne après',
      'Gagnent',
      'Perdent',
      'Classe supérieure',
      'Classe inférieure',
    ],
    ...(Object.entries(publics) as [Public, BilanDeSimulation['publics'][Public]][]).map(([p, e]) => {
      const moyenne = (somme: number) => (e.n === 0 ? '' : Math.round((somme / e.n) * 10) / 10);
      return [PUBLICS[p], e.n, moyenne(e.sommeAvant), moyenne(e.sommeApres), e.gagnent, e.perdent, e.classeHaut, e.classeBas];
    }),
    [],
    ['Demande', 'Note avant', 'Note après'],
    ...[...hausses, ...baisses].map((m) => [m.ref, m.avant, m.apres]),
  ]);
}
