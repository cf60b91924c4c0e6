import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Vue, VueBody } from '../contracts/vues.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const rien = () => import('../contracts/piles.ts').then((m) => m.rien);
const vueSauvee = () => import('../contracts/vues.ts').then((m) => m.vueSauvee);
const vues = () => import('../contracts/vues.ts').then((m) => m.vues);

/** Les vues de l'agent et de son équipe. */
export const useVues = (premieres: Vue[]) =>
  useQuery({
    queryKey: cles.vues,
    queryFn: async ({ signal }) => (await lireOuLever(fetchJson('/api/vues', vues, { signal }))).vues,
    initialData: premieres,
  });

/** Crée une vue, ou change celle de `ref` ; l'échec est une valeur, pour être placé sous son champ. */
export function useSauverVue() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ref, body }: { ref: string | null; body: VueBody }) =>
      fetchJson(ref ? `/api/vues/${ref}` : '/api/vues', vueSauvee, { method: ref ? 'PUT' : 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: cles.vues }),
  });
}

export function useSupprimerVue() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ref: string) => lireOuLever(fetchJson(`/api/vues/${ref}`, rien, { method: 'DELETE' })),
    onSuccess: () => client.invalidateQueries({ queryKey: cles.vues }),
  });
}

/** Change les réglages nommés ; les autres restent. */
export const useSauverPreferences = () =>
  useMutation({
    mutationFn: (body: { raccourcis?: boolean; vue?: string | null }) =>
      lireOuLever(fetchJson('/api/preferences', rien, { method: 'PUT', body })),
  });
