import { FiltreSelection } from '@/components/ui/filtre-selection.tsx';
import { Onglets } from '@/components/ui/onglets.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { ecrireAdresse } from '@/lib/contracts/adresse.ts';
import type { FiltresAnomalies } from '@/lib/contracts/anomalies.ts';
import type { AnomalieLue } from '@/lib/domain/anomalie-lue.ts';
import { REGLES_ANOMALIE } from '@/lib/domain/anomalies.ts';
import { type EtatAnomalie, etatsAnomalie, PILES_ANOMALIE } from '@/lib/domain/etat-anomalie.ts';
import { AnomaliesTable } from './anomalies-table.tsx';

type Props = {
  filtres: FiltresAnomalies;
  page: { lignes: AnomalieLue[]; suivante: string | null; precedente: string | null };
  comptes: Partial<Record<EtatAnomalie, number>>;
  territoires: { siren: string; nom: string }[];
  peutTraiter: boolean;
};

const CHEMIN = '/pilotage/anomalies';
const adresse = (etat: Record<string, string | undefined>) => ecrireAdresse(CHEMIN, etat, { etat: 'a-examiner' });

/** Onglets, filtres, anomalies et pages. */
export function AnomaliesListe({ filtres, page, comptes, territoires, peutTraiter }: Props) {
  const { etat, regle, territoire } = filtres;
  const ailleurs = (cle: 'apres' | 'avant', ref: string | null) =>
    ref ? adresse({ etat, regle, territoire, [cle]: ref }) : null;
  return (
    <>
      <Onglets
        libelle="Anomalies par état"
        onglets={etatsAnomalie.map((e) => ({
          href: adresse({ etat: e, regle, territoire }),
          libelle: PILES_ANOMALIE[e],
          courant: e === etat,
          compte: comptes[e] ?? 0,
        }))}
      />
      <FiltreSelection
        action={CHEMIN}
        libelle="Filtrer les anomalies"
        caches={{ etat }}
        filtres={[
          {
            nom: 'regle',
            label: 'Règle',
            valeur: regle ?? '',
            vide: 'Toutes',
            choix: Object.entries(REGLES_ANOMALIE).map(([valeur, libelle]) => ({ valeur, libelle })),
          },
          {
            nom: 'territoire',
            label: 'Territoire',
            valeur: territoire ?? '',
            vide: 'Tous',
            choix: territoires.map((t) => ({ valeur: t.siren, libelle: t.nom })),
          },
        ]}
      />
      <AnomaliesTable
        key={adresse(filtres)}
        anomalies={page.lignes}
        filtres={filtres}
        total={comptes['a-examiner'] ?? 0}
        peutTraiter={peutTraiter}
      />
      <Pagination
        libelle="Pages d’anomalies"
        precedent={ailleurs('avant', page.precedente)}
        suivant={ailleurs('apres', page.suivante)}
      />
    </>
  );
}
