import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { type Choix, Selection } from '@/components/ui/selection.tsx';

type Props = { a: { valeur: string; choix: readonly Choix[] }; b: { valeur: string; choix: readonly Choix[] } };

/** Choisir les deux côtés ; un formulaire ordinaire, dont l'adresse est le résultat. */
export function ChoixDesCotes({ a, b }: Props) {
  return (
    <form method="get" className="print:hidden fr-mb-3w">
      <div className="grid gap-x-4 md:grid-cols-2">
        <Selection label="A" name="a" defaultValue={a.valeur} choix={a.choix} />
        <Selection label="B" name="b" defaultValue={b.valeur} choix={b.choix} />
        <Champ
          label="Ou, pour B, une autre demande"
          name="autre"
          indication="La fin de l’adresse de sa fiche (après « /demandes/ »)."
          maxLength={40}
          autoComplete="off"
        />
      </div>
      <Bouton type="submit" variante="secondaire" className="fr-mt-2w">
        Comparer les cotations
      </Bouton>
    </form>
  );
}
