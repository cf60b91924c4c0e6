import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FiltresEnvois, PageEnvois } from '../contracts/envois.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const pageEnvois = () => import('../contracts/envois.ts').then((m) => m.pageEnvois);

const CADENCE_MS = 5000;

/** La liste des envois ; `auto` la rafraîchit tant que l'onglet du navigateur est visible. */
export function useEnvois(filtres: FiltresEnvois, premiere: PageEnvois, auto: boolean) {
  return useQuery({
    queryKey: cles.envois(filtres),
    queryFn: ({ signal }) => lireOuLever(fetchJson(`/api/envois?${new URLSearchParams(filtres)}`, pageEnvois, { signal })),
    initialData: premiere,
    placeholderData: keepPreviousData,
    refetchInterval: auto ? CADENCE_MS : false,
    refetchIntervalInBackground: false,
    staleTime: CADENCE_MS,
  });
}
