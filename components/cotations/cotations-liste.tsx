import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { Onglets } from '@/components/ui/onglets.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { ecrireAdresse } from '@/lib/contracts/adresse.ts';
import type { FiltresCotations } from '@/lib/contracts/cotations-suivies.ts';
import { ONGLETS_COTATIONS, type OngletCotations, ongletsCotations } from '@/lib/domain/onglet-cotations.ts';
import { type CotationLue, cotationSuivieRow } from './cotation-suivie-row.ts';
import { CotationsTable } from './cotations-table.tsx';

type Props = {
  filtres: FiltresCotations;
  page: { lignes: CotationLue[]; suivante: string | null; precedente: string | null };
  comptes: Record<OngletCotations, number>;
};

const adresse = (etat: Record<string, string | undefined>) => ecrireAdresse('/cotations', etat, { onglet: 'a-valider' });

/** Les onglets et leurs comptes, puis la page de cotations. */
export function CotationsListe({ filtres: { onglet, territoire }, page, comptes }: Props) {
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
        <EtatVide titre="Aucune cotation ici">
          {onglet === 'a-valider' ? 'Aucune saisie n’attend une seconde personne.' : 'Aucune cotation n’est dans cet onglet.'}
        </EtatVide>
      ) : (
        <CotationsTable titre={`Cotations : ${ONGLETS_COTATIONS[onglet]}`} rows={page.lignes.map(cotationSuivieRow)} />
      )}
      <Pagination
        libelle="Pages de cotations"
        precedent={ailleurs('avant', page.precedente)}
        suivant={ailleurs('apres', page.suivante)}
      />
    </>
  );
}
