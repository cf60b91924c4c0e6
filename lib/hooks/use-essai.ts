import { useMutation, useQuery } from '@tanstack/react-query';
import { type DemandeEssai, essaiDemande, essaiLu } from '../contracts/essais.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const CADENCE_MS = 700;

export const useDemanderEssai = () =>
  useMutation({
    mutationFn: (body: DemandeEssai) => fetchJson('/api/supervision/essais', essaiDemande, { method: 'POST', body }),
  });

/** Un essai, relu jusqu'à sa fin ; `null` : aucun. */
export const useEssai = (ref: string | null) =>
  useQuery({
    queryKey: cles.essai(ref ?? ''),
    queryFn: ({ signal }) => lireOuLever(fetchJson(`/api/supervision/essais/${ref}`, essaiLu, { signal })),
    enabled: ref !== null,
    refetchInterval: ({ state }) => (state.data?.etat === 'fini' ? false : CADENCE_MS),
  });
