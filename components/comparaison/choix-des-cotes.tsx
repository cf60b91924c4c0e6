import { Bouton } from '@/components/ui/bouton.tsx';
import { type Choix, Selection } from '@/components/ui/selection.tsx';

type Cote = { valeur: string; choix: readonly Choix[] };

/** Choisir les deux côtés parmi ce que tient leur demande ; un formulaire ordinaire, dont l'adresse est le résultat. */
export function ChoixDesCotes({ a, b }: { a: Cote; b: Cote }) {
  return (
    <form method="get" className="print:hidden fr-mb-3w">
      <div className="grid gap-x-4 md:grid-cols-2">
        <Selection label="A" name="a" defaultValue={a.valeur} choix={a.choix} />
        <Selection label="B" name="b" defaultValue={b.valeur} choix={b.choix} />
      </div>
      <Bouton type="submit" variante="secondaire" className="fr-mt-2w">
        Comparer les cotations
      </Bouton>
    </form>
  );
}
