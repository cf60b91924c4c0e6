import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { type CalculSuivi, calculCree, calculSuivi, type DemandeCalcul, estimation } from '../contracts/calculs.ts';
import type { ActionCalcul } from '../domain/calcul-stock.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const CADENCE_MS = 2_000;
const changement = z.object({ etat: z.string() });

/** Un calcul du stock, relu toutes les deux secondes tant qu'il n'est pas fini. */
export function useCalcul(premier: CalculSuivi) {
  const { ref } = premier.calcul;
  return useQuery({
    queryKey: cles.calcul(ref),
    queryFn: ({ signal }) => lireOuLever(fetchJson(`/api/calculs/${ref}`, calculSuivi, { signal })),
    initialData: premier,
    refetchInterval: ({ state }) => (state.data?.calcul.fin === null || state.data?.calcul.enFile !== 0 ? CADENCE_MS : false),
    refetchIntervalInBackground: false,
  });
}

/** Pause, reprise ou arrêt, puis relecture. */
export function useChangerCalcul(ref: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: ActionCalcul) =>
      lireOuLever(fetchJson(`/api/calculs/${ref}/etat`, changement, { method: 'POST', body: { action } })),
    onSettled: () => client.invalidateQueries({ queryKey: cles.calcul(ref) }),
  });
}

/** L'essai à blanc : ce qu'un calcul ferait, sans rien changer. */
export const useEstimerCalcul = () =>
  useMutation({
    mutationFn: (body: DemandeCalcul) => fetchJson('/api/calculs/estimation', estimation, { method: 'POST', body }),
  });

export const useLancerCalcul = () =>
  useMutation({ mutationFn: (body: DemandeCalcul) => fetchJson('/api/calculs', calculCree, { method: 'POST', body }) });
