import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CibleRejeu, DemandeRejeu } from '../contracts/envois.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const compteRejeu = () => import('../contracts/envois.ts').then((m) => m.compteRejeu);
const resultatRejeu = () => import('../contracts/envois.ts').then((m) => m.resultatRejeu);

/** Ce qu'un rejeu toucherait, relu à chaque ouverture ; toujours demandé avant de relancer. */
export const useCompteRelance = (cible: CibleRejeu) =>
  useQuery({
    queryKey: cles.compteRelance(cible),
    queryFn: ({ signal }) =>
      lireOuLever(fetchJson('/api/envois/rejeux/compte', compteRejeu, { method: 'POST', body: { cible }, signal })),
    staleTime: 0,
    gcTime: 0,
  });

/** Relance, puis rafraîchit les listes et les détails d'envois. */
export function useRelancer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: DemandeRejeu) => fetchJson('/api/envois/rejeux', resultatRejeu, { method: 'POST', body }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: cles.tousLesEnvois }),
        client.invalidateQueries({ queryKey: cles.tousLesDetails }),
      ]),
  });
}
