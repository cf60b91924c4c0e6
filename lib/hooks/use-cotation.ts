import { useQuery } from '@tanstack/react-query';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const cotationResumee = () => import('../contracts/cotation-resumee.ts').then((m) => m.cotationResumee);

/** Une cotation, pour l'aperçu. */
export const useCotation = (ref: string) =>
  useQuery({
    queryKey: cles.cotation(ref),
    queryFn: ({ signal }) => lireOuLever(fetchJson(`/api/cotations/${ref}`, cotationResumee, { signal })),
  });
