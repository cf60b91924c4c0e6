import { useQuery } from '@tanstack/react-query';
import type { EnvoiDetaille } from '../contracts/envois.ts';
import { estTermine } from '../domain/envoi-suite.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const envoiDetaille = () => import('../contracts/envois.ts').then((m) => m.envoiDetaille);

const CADENCE_MS = 2000;

/** Un envoi, relu jusqu'à ce que son état ne change plus de lui-même. */
export function useEnvoi(ref: string, premier?: EnvoiDetaille) {
  return useQuery({
    queryKey: cles.envoi(ref),
    queryFn: ({ signal }) => lireOuLever(fetchJson(`/api/envois/${ref}`, envoiDetaille, { signal })),
    ...(premier ? { initialData: premier } : {}),
    refetchInterval: ({ state }) => (state.data && estTermine(state.data.etat) ? false : CADENCE_MS),
    refetchIntervalInBackground: false,
  });
}
