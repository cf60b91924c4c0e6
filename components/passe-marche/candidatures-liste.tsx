import type { FiltresCandidatures } from '@/lib/contracts/listes-passe-marche.ts';
import { ETATS_CANDIDATURE } from '@/lib/domain/candidature.ts';
import type { CandidatureListee } from '@/lib/domain/console-passe-marche.ts';
import { TRIS_PAR_DATE } from '@/lib/domain/tri-passe-marche.ts';
import { CandidaturesTable } from './candidatures-table.tsx';
import { FiltreEtats } from './filtre-etats.tsx';
import { ListeVide } from './liste-vide.tsx';
import { PagesListe } from './pages-liste.tsx';
import { RechercheListe } from './recherche-liste.tsx';

const BASE = '/passe-marche/candidatures';

type Props = {
  filtres: FiltresCandidatures;
  page: { lignes: readonly CandidatureListee[]; precedente: string | null; suivante: string | null };
  comptes: Record<string, number>;
};

/** La liste des candidatures, tous marchés confondus : états, recherche, ordre et pages. */
export function CandidaturesListe({ filtres, page, comptes }: Props) {
  return (
    <>
      <FiltreEtats
        libelle="Candidatures par état"
        base={BASE}
        filtres={filtres}
        nom="etat"
        mots={ETATS_CANDIDATURE}
        comptes={comptes}
      />
      <RechercheListe
        base={BASE}
        libelle="Filtrer les candidatures"
        quoi="SIRET, identifiant, ou intitulé du marché"
        filtres={filtres}
        choix={[{ nom: 'tri', label: 'Ordre', mots: TRIS_PAR_DATE }]}
      />
      {page.lignes.length === 0 ? (
        <ListeVide base={BASE} filtres={filtres} titre="Aucune candidature pour l’instant">
          Une candidature s’ouvre depuis un marché configuré.
        </ListeVide>
      ) : (
        <CandidaturesTable titre={`Candidatures. ${TRIS_PAR_DATE[filtres.tri ?? '-saisie']}`} candidatures={page.lignes} />
      )}
      <PagesListe base={BASE} filtres={filtres} libelle="Pages de candidatures" page={page} />
    </>
  );
}
