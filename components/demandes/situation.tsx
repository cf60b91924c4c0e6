import { GroupeDonnees } from './groupe-donnees.tsx';
import { IdentiteDemandeur } from './identite-demandeur.tsx';
import type { Groupe } from './situation-view.ts';

type Props = { groupes: readonly Groupe[]; reference: string; identiteConnue: boolean; voitIdentite: boolean };

export function Situation({ groupes, reference, identiteConnue, voitIdentite }: Props) {
  return (
    <>
      <h2 className="fr-h5">Situation déclarée</h2>
      {voitIdentite ? <IdentiteDemandeur reference={reference} connue={identiteConnue} /> : null}
      <div className="md:columns-2 gap-12">
        {groupes.map((g) => (
          <GroupeDonnees key={g.titre} {...g} />
        ))}
      </div>
    </>
  );
}
