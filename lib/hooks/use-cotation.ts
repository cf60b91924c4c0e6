import { useQuery } from '@tanstack/react-query';
import { apercuCotation } from '../contracts/apercu-cotation.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

/** Une cotation, pour l'aperçu ; `null` : rien à lire. */
export const useCotation = (ref: string | null) =>
  useQuery({
    queryKey: cles.cotation(ref ?? ''),
    queryFn: ({ signal }) => lireOuLever(fetchJson(`/api/cotations/${ref}`, apercuCotation, { signal })),
    enabled: ref !== null,
  });
