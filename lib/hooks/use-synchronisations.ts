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

const demander = (chemin: string, body: object) =>
  lireOuLever(fetchJson(chemin, synchronisationDemandee, { method: 'POST', body }));

/** Demande une synchronisation, puis relit la liste et la santé. */
export function useDemanderSynchronisation() {
  const relire = useRelire();
  return useMutation({ mutationFn: () => demander('/api/synchronisations', {}), onSuccess: relire });
}

/** Accepte la baisse annoncée par `ref` et relance ; l'argument est le nombre de disparitions lu à l'écran. */
export function useConfirmerBaisse(ref: string) {
  const relire = useRelire();
  return useMutation({
    mutationFn: (absentes: number) => demander(`/api/synchronisations/${ref}/confirmation`, { absentes }),
    onSuccess: relire,
  });
}

function useRelire() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: cles.synchronisations }),
      client.invalidateQueries({ queryKey: cles.supervision }),
    ]);
}
