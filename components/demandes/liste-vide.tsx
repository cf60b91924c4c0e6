import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import type { Etiquette } from './liste-view.ts';

type Props = { recherche: string; etiquettes: readonly Etiquette[]; sansFiltre: string };

/** Rien encore, ou rien pour ces filtres : deux situations, deux réponses. */
export function ListeVide({ recherche, etiquettes, sansFiltre }: Props) {
  if (!recherche && etiquettes.length === 0) {
    return (
      <EtatVide titre="Aucune demande pour l’instant">
        La première synchronisation avec le SNE n’a encore rien apporté dans vos territoires. Elle se lance chaque nuit, ou depuis
        la page Supervision.
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
