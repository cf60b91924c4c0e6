'use client';

import { useState } from 'react';
import { Case } from '@/components/ui/case.tsx';
import { EtatErreur } from '@/components/ui/etat-erreur.tsx';
import { Onglets } from '@/components/ui/onglets.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { useMaintenant } from '@/components/ui/use-maintenant.ts';
import type { FiltresEnvois, PageEnvois } from '@/lib/contracts/envois.ts';
import { LIBELLES_ONGLETS, ONGLETS_ENVOIS } from '@/lib/domain/onglet-envois.ts';
import { EchecDApi } from '@/lib/hooks/fetch-json.ts';
import { useEnvois } from '@/lib/hooks/use-envois.ts';
import { envoiRow } from './envoi-row.ts';
import { EnvoisFiltres, type Options } from './envois-filtres.tsx';
import { EnvoisRelance } from './envois-relance.tsx';
import { hrefEnvois, sansPage } from './adresse-envois.ts';
import { EnvoisTable } from './envois-table.tsx';
import { EnvoisVide } from './envois-vide.tsx';

type Props = { filtres: FiltresEnvois; premiere: PageEnvois; options: Options; peutRelancer: boolean; maintenant: string };

/** La liste des envois : onglets et comptes, filtres, tableau rafraîchi, relance. */
export function EnvoisListe({ filtres, premiere, options, peutRelancer, maintenant }: Props) {
  const [auto, setAuto] = useState(true);
  const [coches, setCoches] = useState<ReadonlySet<string>>(new Set());
  const { data, error, isFetching, isPlaceholderData, refetch } = useEnvois(filtres, premiere, auto);
  const page = data ?? premiere;
  const present = useMaintenant(maintenant);
  const rows = page.envois.map((envoi) => envoiRow(envoi, present));
  const visibles = rows.filter(({ ref, relancable }) => relancable && coches.has(ref)).map(({ ref }) => ref);
  const onCocher = (ref: string, cochee: boolean) =>
    setCoches(new Set(cochee ? [...coches, ref] : [...coches].filter((r) => r !== ref)));
  const ailleurs = (cle: 'apres' | 'avant', ref: string | null) =>
    ref === null ? null : hrefEnvois({ ...sansPage(filtres), [cle]: ref });
  return (
    <>
      <Onglets
        libelle="Envois par état"
        onglets={ONGLETS_ENVOIS.map((onglet) => ({
          href: hrefEnvois({ ...sansPage(filtres), onglet }),
          libelle: LIBELLES_ONGLETS[onglet],
          courant: onglet === filtres.onglet,
          compte: page.comptes[onglet],
        }))}
      />
      <EnvoisFiltres filtres={filtres} options={options} />
      <Case
        label="Actualiser automatiquement"
        indication="Toutes les 5 secondes, tant que cette page est visible"
        checked={auto}
        onChange={(e) => setAuto(e.target.checked)}
      />
      {error instanceof EchecDApi ? (
        <EtatErreur
          titre="La liste n’a pas pu être actualisée"
          reference={error.probleme.instance}
          onReessayer={() => void refetch()}
        >
          {error.probleme.detail} Les envois ci-dessous datent de la dernière lecture.
        </EtatErreur>
      ) : null}
      {peutRelancer ? <EnvoisRelance refs={visibles} page={page} filtres={filtres} onFait={() => setCoches(new Set())} /> : null}
      {rows.length === 0 ? (
        <EnvoisVide filtres={filtres} />
      ) : (
        <EnvoisTable
          titre={`Envois : ${LIBELLES_ONGLETS[filtres.onglet]}`}
          rows={rows}
          occupee={isPlaceholderData && isFetching}
          selection={peutRelancer ? { refs: coches, onCocher } : undefined}
        />
      )}
      <Pagination
        precedent={ailleurs('avant', page.precedente)}
        suivant={ailleurs('apres', page.suivante)}
        libelle="Pages d’envois"
      />
    </>
  );
}
