import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PageSynchronisations } from '../contracts/synchronisations.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const pageSynchronisations = () => import('../contracts/synchronisations.ts').then((m) => m.pageSynchronisations);
const synchronisationDemandee = () => import('../contracts/synchronisations.ts').then((m) => m.synchronisationDemandee);

const EN_COURS_MS = 1000;
const AU_REPOS_MS = 15_000;

/** Les synchronisations ; relues chaque seconde tant que l'une attend ou tourne. */
export function useSynchronisations(premieres: PageSynchronisations) {
  return useQuery({
    queryKey: cles.synchronisations,
    queryFn: ({ signal }) => lireOuLever(fetchJson('/api/synchronisations', pageSynchronisations, { signal })),
    initialData: premieres,
    refetchInterval: ({ state }) => (state.data?.synchronisations.some(active) ? EN_COURS_MS : AU_REPOS_MS),
    refetchIntervalInBackground: false,
  });
}

const active = ({ etat }: { etat: string }): boolean => etat === 'en-attente' || etat === 'en-cours';

/** Demande une synchronisation, puis relit la liste et la santé. */
export function useDemanderSynchronisation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => lireOuLever(fetchJson('/api/synchronisations', synchronisationDemandee, { method: 'POST', body: {} })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: cles.synchronisations }),
        client.invalidateQueries({ queryKey: cles.supervision }),
      ]),
  });
}
