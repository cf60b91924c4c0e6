import { useQuery } from '@tanstack/react-query';
import type { FicheDemande } from '../contracts/fiche-demande.ts';
import { fetchJson } from './fetch-json.ts';
import { queryKeys } from './query-keys.ts';

/** Une demande, pour l'aperçu ; `null` : rien à lire. */
export function useDemande(ref: string | null) {
  return useQuery({
    queryKey: queryKeys.demandes.une(ref ?? ''),
    queryFn: ({ signal }) => fetchJson<FicheDemande>(`/api/demandes/${ref}`, { signal }),
    enabled: ref !== null,
  });
}
