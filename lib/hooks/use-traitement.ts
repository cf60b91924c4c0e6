import { useQuery } from '@tanstack/react-query';
import type { TraitementLu } from '../domain/traitement.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const traitementLu = () => import('../contracts/traitements.ts').then((m) => m.traitementLu);

const CADENCE_MS = 1000;

/** Une action groupée, relue chaque seconde tant que le travailleur la mène. */
export const useTraitement = (premier: TraitementLu) =>
  useQuery({
    queryKey: cles.traitement(premier.ref),
    queryFn: ({ signal }) => lireOuLever(fetchJson(`/api/traitements/${premier.ref}`, traitementLu, { signal })),
    initialData: premier,
    refetchInterval: ({ state }) => (state.data?.etat === 'en-cours' ? CADENCE_MS : false),
    refetchIntervalInBackground: false,
  });
