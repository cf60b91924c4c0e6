import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Communes } from '../contracts/communes.ts';
import { fetchJson } from './fetch-json.ts';
import { queryKeys } from './query-keys.ts';

const DEBUT_MIN = 2;

/** Les communes de l'agent dont le nom commence ainsi ; rien en dessous de deux lettres. */
export function useCommunes(debut: string) {
  const q = debut.trim();
  return useQuery({
    queryKey: queryKeys.communes(q),
    queryFn: ({ signal }) => fetchJson<Communes>(`/api/communes?q=${encodeURIComponent(q)}`, { signal }),
    enabled: q.length >= DEBUT_MIN && q.length <= 60,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
