import type { FiltresJournal } from '@/lib/contracts/journal.ts';

/** L'adresse d'un état du journal ; changer un filtre revient à la première page. */
export function versAdresseJournal(filtres: FiltresJournal): string {
  const adresse = new URLSearchParams(
    Object.entries(filtres).flatMap(([nom, valeur]) => (valeur === undefined ? [] : [[nom, String(valeur)]])),
  );
  return adresse.size === 0 ? '/journal' : `/journal?${adresse}`;
}

export const sansPage = ({ apres: _, avant: __, ...reste }: FiltresJournal): FiltresJournal => reste;
