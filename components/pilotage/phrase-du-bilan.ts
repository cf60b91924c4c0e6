import type { BilanDeSimulation, EffetSurPublic } from '@/lib/domain/bilan-de-simulation.ts';
import type { Effectif } from '@/lib/domain/situer.ts';

const nombre = (n: number) => n.toLocaleString('fr-FR').replace('-', '−');

/** Les notes avant, puis après, chacune de la plus basse à la plus haute. */
export function notesDuBilan({ notes }: BilanDeSimulation): [Effectif[], Effectif[]] {
  const triees = Object.entries(notes)
    .map(([note, n]) => ({ note: Number(note), n }))
    .toSorted((a, b) => a.note - b.note);
  const serie = (rang: 0 | 1) => triees.map(({ note, n }) => ({ note, n: n[rang] })).filter((e) => e.n > 0);
  return [serie(0), serie(1)];
}

/** Le bilan en une phrase. */
export const phraseDuBilan = (e: EffetSurPublic, avant: number, apres: number): string =>
  `Sur ${nombre(e.n)} demandes, ${nombre(e.gagnent)} gagnent des points et ${nombre(e.perdent)} en perdent ; ${nombre(e.classeHaut)} montent de classe, ${nombre(e.classeBas)} descendent. La médiane ${avant === apres ? `reste à ${nombre(avant)}` : `passe de ${nombre(avant)} à ${nombre(apres)}`} points.`;
