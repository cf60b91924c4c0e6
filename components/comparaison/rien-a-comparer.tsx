import type { Choix } from '@/components/ui/selection.tsx';
import type { CotesChoisis } from './adresse-pour.ts';
import { ChercherDemande } from './chercher-demande.tsx';

import { ChoixDesGrilles } from './choix-des-grilles.tsx';

type Props = {
  choisis: CotesChoisis;
  grilles: readonly Choix[] /** L'adresse mêle une grille et une cotation. */;
  melange: boolean;
};

/** Par où commencer : une demande, puis ce à quoi la comparer ; ou deux grilles. */
export function RienAComparer({ choisis, grilles, melange }: Props) {
  return (
    <>
      {melange ? <p>Une grille ne se compare qu’à une autre grille : choisissez deux demandes, ou deux grilles.</p> : null}
      <h2 className="fr-h5">Deux demandes, deux versions, ou l’observé et le recalcul</h2>
      <ChercherDemande label="Demande A" cote="a" choisis={choisis} />
      <h2 className="fr-h5">Deux grilles</h2>
      <ChoixDesGrilles choix={grilles} />
    </>
  );
}
