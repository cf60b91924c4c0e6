import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { Onglets } from '@/components/ui/onglets.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { ecrireAdresse } from '@/lib/contracts/adresse.ts';
import type { FiltresCotations } from '@/lib/contracts/cotations-suivies.ts';
import { ONGLETS_COTATIONS, type OngletCotations, ongletsCotations } from '@/lib/domain/onglet-cotations.ts';
import type { CotationSuivie } from '@/lib/domain/cotation-suivie.ts';
import { cotationSuivieRow } from './cotation-suivie-row.ts';
import { ResultatsCotations } from './resultats-cotations.tsx';

type Props = {
  filtres: FiltresCotations;
  page: { lignes: CotationSuivie[]; suivante: string | null; precedente: string | null };
  comptes: Record<OngletCotations, number>;
  peutValider: boolean;
  /** Faux : l'agent a coupé les raccourcis d'une touche. */
  raccourcis: boolean;
};

const VIDES: Record<OngletCotations, string> = {
  'a-revoir': 'Personne n’a demandé de revue, et aucun complément n’est attendu.',
  'a-valider': 'Aucune saisie n’attend une seconde personne.',
  corrigees: 'Aucune cotation n’a été saisie par un agent.',
  'en-anomalie': 'Aucune cotation n’a d’anomalie à examiner.',
  rejetees: 'Le SNE n’a rejeté aucune cotation.',
  toutes: 'Aucune cotation n’est dans votre périmètre.',
};

const adresse = (etat: Record<string, string | undefined>) => ecrireAdresse('/cotations', etat, { onglet: 'a-valider' });

/** Les onglets et leurs comptes, puis la page de cotations. */
export function CotationsListe({ filtres: { onglet, territoire }, page, comptes, peutValider, raccourcis }: Props) {
  const ailleurs = (cle: 'apres' | 'avant', ref: string | null) => (ref ? adresse({ onglet, territoire, [cle]: ref }) : null);
  return (
    <>
      <Onglets
        libelle="Cotations par état"
        onglets={ongletsCotations.map((o) => ({
          href: adresse({ onglet: o, territoire }),
          libelle: ONGLETS_COTATIONS[o],
          courant: o === onglet,
          compte: comptes[o],
        }))}
      />
      {page.lignes.length === 0 ? (
        <EtatVide titre="Aucune cotation ici">{VIDES[onglet]}</EtatVide>
      ) : (
        <ResultatsCotations
          titre={`Cotations : ${ONGLETS_COTATIONS[onglet]}`}
          rows={page.lignes.map(cotationSuivieRow)}
          peutValider={peutValider}
          raccourcis={raccourcis}
        />
      )}
      <Pagination
        libelle="Pages de cotations"
        precedent={ailleurs('avant', page.precedente)}
        suivant={ailleurs('apres', page.suivante)}
      />
    </>
  );
}
