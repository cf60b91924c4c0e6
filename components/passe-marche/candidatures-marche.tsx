import type { CandidatureListee, MarcheDetaille } from '@/lib/domain/console-passe-marche.ts';
import { permet } from '@/lib/domain/gestes-marche.ts';
import { CandidaturesTable } from './candidatures-table.tsx';
import { ChampAgir } from './champ-agir.tsx';
import { ListeVide } from './liste-vide.tsx';
import { PagesListe } from './pages-liste.tsx';

type Props = {
  marche: MarcheDetaille;
  page: { lignes: readonly CandidatureListee[]; precedente: string | null; suivante: string | null };
  peutEcrire: boolean;
};

/** Les candidatures d'un marché, et de quoi en ouvrir une. */
export function CandidaturesMarche({ marche, page, peutEcrire }: Props) {
  const base = `/passe-marche/marches/${marche.ref}/candidatures`;
  return (
    <>
      {peutEcrire && permet(marche.etat, 'candidater') ? (
        <ChampAgir
          adresse={`/api/passe-marche/marches/${marche.ref}/candidatures`}
          nom="siret"
          label="SIRET du candidat"
          indication="14 chiffres : Passe Marché l’exige, quoi qu’en disent ses guides. L’entreprise a déjà une candidature ici ? Elle est retrouvée."
          bouton="Ouvrir la candidature"
          vers="/passe-marche/candidatures/"
        />
      ) : null}
      {page.lignes.length === 0 ? (
        <ListeVide base={base} filtres={{}} titre="Aucune candidature pour l’instant">
          {permet(marche.etat, 'candidater')
            ? 'Elles se suivront ici dès la première ouverte.'
            : 'Une candidature s’ouvre quand l’acheteur a configuré le marché et que sa notification est arrivée.'}
        </ListeVide>
      ) : (
        <CandidaturesTable
          titre="Candidatures de ce marché, de la plus récente à la plus ancienne"
          candidatures={page.lignes}
          unSeulMarche
        />
      )}
      <PagesListe base={base} filtres={{}} libelle="Pages de candidatures" page={page} />
    </>
  );
}
