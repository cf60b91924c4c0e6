import { type FiltresJournal, filtresJournal } from '@/lib/contracts/journal.ts';

type Adresse = Record<string, string | string[] | undefined>;

/** Les filtres d'une adresse, sans jamais échouer : une valeur illisible est écartée et nommée. */
export function lireAdresseJournal(adresse: Adresse): { filtres: FiltresJournal; ecartes: string[] } {
  const donnes = Object.fromEntries(
    Object.entries(adresse).flatMap(([nom, valeur]) => {
      const texte = Array.isArray(valeur) ? valeur[0] : valeur;
      return texte === undefined || texte === '' || !(nom in filtresJournal.shape) ? [] : [[nom, texte]];
    }),
  );
  const lu = filtresJournal.safeParse(donnes);
  if (lu.success) return { filtres: lu.data, ecartes: [] };
  const ecartes = [...new Set(lu.error.issues.map((i) => String(i.path[0])))];
  const gardes = Object.fromEntries(Object.entries(donnes).filter(([nom]) => !ecartes.includes(nom)));
  return { filtres: filtresJournal.parse(gardes), ecartes };
}
