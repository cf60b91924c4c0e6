import { useQuery } from '@tanstack/react-query';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const ficheDemande = () => import('../contracts/fiche-demande.ts').then((m) => m.ficheDemande);

/** Une demande, pour l'aperçu ; `null` : rien à lire. */
export function useDemande(ref: string | null) {
  return useQuery({
    queryKey: cles.demande(ref ?? ''),
    queryFn: ({ signal }) => lireOuLever(fetchJson(`/api/demandes/${ref}`, ficheDemande, { signal })),
    enabled: ref !== null,
  });
}
