import { useQuery } from '@tanstack/react-query';
import type { Supervision } from '../contracts/supervision.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const supervision = () => import('../contracts/supervision.ts').then((m) => m.supervision);

const CADENCE_MS = 5000;

/** La santé, relue tant que l'onglet du navigateur est visible et que l'agent le veut (RGAA 13.8). */
export function useSupervision(premiere: Supervision, auto: boolean) {
  return useQuery({
    queryKey: cles.supervision,
    queryFn: ({ signal }) => lireOuLever(fetchJson('/api/supervision', supervision, { signal })),
    initialData: premiere,
    refetchInterval: auto ? CADENCE_MS : false,
    refetchIntervalInBackground: false,
  });
}
