import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const communes = () => import('../contracts/communes.ts').then((m) => m.communes);

const DEBUT_MIN = 2;

/** Les communes de l'agent dont le nom commence ainsi ; rien en dessous de deux lettres. */
export function useCommunes(debut: string) {
  const q = debut.trim();
  return useQuery({
    queryKey: cles.communes(q),
    queryFn: ({ signal }) => lireOuLever(fetchJson(`/api/communes?q=${encodeURIComponent(q)}`, communes, { signal })),
    enabled: q.length >= DEBUT_MIN && q.length <= 60,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
