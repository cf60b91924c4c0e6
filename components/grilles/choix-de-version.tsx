import { Bouton } from '@/components/ui/bouton.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import type { Grille } from '@/lib/domain/grille.ts';

type Version = { code: string; version: string; libelle: string };
type Props = { grille: Grille; toutes: readonly Version[]; choisie: Grille | null };

const valeur = (g: Version) => `${g.code}~${g.version}`;

/** L'autre version, choisie par l'adresse : celles du même code d'abord. */
export function ChoixDeVersion({ grille, toutes, choisie }: Props) {
  const autres = toutes.filter((g) => valeur(g) !== valeur(grille));
  const enOrdre = [...autres.filter((g) => g.code === grille.code), ...autres.filter((g) => g.code !== grille.code)];
  return (
    <form method="get" className="flex flex-wrap items-end gap-4 print:hidden">
      <Selection
        label="Version ou grille de départ"
        name="avec"
        key={choisie ? valeur(choisie) : ''}
        defaultValue={choisie ? valeur(choisie) : ''}
        vide="Choisir"
        choix={enOrdre.map((g) => ({ valeur: valeur(g), libelle: `${g.libelle}, version ${g.version}` }))}
      />
      <Bouton type="submit" variante="secondaire" className="fr-mb-3w">
        Comparer les grilles
      </Bouton>
    </form>
  );
}
