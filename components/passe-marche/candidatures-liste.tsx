import type { FiltresCandidatures } from '@/lib/contracts/listes-passe-marche.ts';
import { ETATS_CANDIDATURE } from '@/lib/domain/candidature.ts';
import type { CandidatureListee } from '@/lib/domain/console-passe-marche.ts';
import { TRIS_PAR_DATE } from '@/lib/domain/tri-passe-marche.ts';
import { CandidaturesTable } from './candidatures-table.tsx';
import { ListeFiltree, type ListeLue } from './liste-filtree.tsx';

/** La liste des candidatures, tous marchés confondus : états, recherche, ordre et pages. */
export function CandidaturesListe(lue: ListeLue<FiltresCandidatures, CandidatureListee>) {
  return (
    <ListeFiltree
      {...lue}
      base="/passe-marche/candidatures"
      etats={{ libelle: 'Candidatures par état', nom: 'etat', mots: ETATS_CANDIDATURE, tous: 'Toutes' }}
      recherche={{
        libelle: 'Filtrer les candidatures',
        quoi: 'SIRET, identifiant, ou intitulé du marché',
        choix: [{ nom: 'tri', label: 'Ordre', mots: TRIS_PAR_DATE }],
      }}
      vide={{ titre: 'Aucune candidature pour l’instant', texte: 'Une candidature s’ouvre depuis un marché configuré.' }}
      pages="Pages de candidatures"
    >
      <CandidaturesTable titre={`Candidatures. ${TRIS_PAR_DATE[lue.filtres.tri ?? '-saisie']}`} candidatures={lue.page.lignes} />
    </ListeFiltree>
  );
}
