import { useQuery } from '@tanstack/react-query';
import { cotationResumee } from '../contracts/cotation-resumee.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

/** Une cotation, pour l'aperçu. */
export const useCotation = (ref: string) =>
  useQuery({
    queryKey: cles.cotation(ref),
    queryFn: ({ signal }) => lireOuLever(fetchJson(`/api/cotations/${ref}`, cotationResumee, { signal })),
  });
