import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import type { FiltreDemandes } from '@/lib/domain/filtre-demandes.ts';
import type { Etiquette } from './liste-view.ts';
import { direVide } from './vide-view.ts';

type Props = { filtre: FiltreDemandes; recherche: string; etiquettes: readonly Etiquette[]; sansFiltre: string };

/** Rien encore, rien dans cet onglet, ou rien pour ces filtres : à chacun sa réponse. */
export function ListeVide({ filtre, recherche, etiquettes, sansFiltre }: Props) {
  const dit = direVide(filtre, recherche, etiquettes);
  if (dit !== null) {
    return (
      <EtatVide titre={dit.titre} action={etiquettes.length > 0 ? <Lien href={sansFiltre}>Voir toutes les demandes</Lien> : null}>
        {dit.texte}
      </EtatVide>
    );
  }
  const action = etiquettes.length > 0 ? <Lien href={sansFiltre}>Effacer les filtres</Lien> : null;
  return (
    <EtatVide titre="Aucun résultat pour ces filtres" action={action}>
      {recherche ? <p>Recherche : « {recherche} »</p> : null}
      {etiquettes.length > 0 ? (
        <ul>
          {etiquettes.map((e) => (
            <li key={e.cle}>{e.texte}</li>
          ))}
        </ul>
      ) : null}
    </EtatVide>
  );
}
