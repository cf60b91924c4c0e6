import { Bouton } from '@/components/ui/bouton.tsx';
import { type Choix, Selection } from '@/components/ui/selection.tsx';

/** Deux grilles côte à côte : un formulaire ordinaire, qui mène à leur différence. */
export function ChoixDesGrilles({ choix }: { choix: readonly Choix[] }) {
  return (
    <form method="get" className="print:hidden fr-mb-3w">
      <div className="grid gap-x-4 md:grid-cols-2">
        <Selection label="Grille A" name="a" choix={choix} />
        <Selection label="Grille B" name="b" defaultValue={choix[1]?.valeur} choix={choix} />
      </div>
      <Bouton type="submit" variante="secondaire" className="fr-mt-2w">
        Comparer les grilles
      </Bouton>
    </form>
  );
}
