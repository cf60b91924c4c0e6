import { classeDe, classeLibelle, LARGEUR_CLASSE } from '@/lib/domain/classe-de-note.ts';

export type Classe = { bas: number; libelle: string /** Effectif de chaque série. */; n: number[] };

/** Range des notes en classes jointives, de la plus basse à la plus haute ; une classe vide entre deux autres se voit. */
export function classesDeNotes(series: readonly (readonly { note: number; n: number }[])[]): Classe[] {
  const comptes = series.map((notes) => {
    const parClasse = new Map<number, number>();
    for (const { note, n } of notes) parClasse.set(classeDe(note), (parClasse.get(classeDe(note)) ?? 0) + n);
    return parClasse;
  });
  const bornes = comptes.flatMap((c) => [...c.entries()].filter(([, n]) => n > 0).map(([bas]) => bas));
  if (bornes.length === 0) return [];
  const [premiere, derniere] = [Math.min(...bornes), Math.max(...bornes)];
  return Array.from({ length: (derniere - premiere) / LARGEUR_CLASSE + 1 }, (_, i) => {
    const bas = premiere + i * LARGEUR_CLASSE;
    return { bas, libelle: classeLibelle(bas), n: comptes.map((c) => c.get(bas) ?? 0) };
  });
}
