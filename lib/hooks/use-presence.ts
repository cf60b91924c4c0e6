import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Present } from '../contracts/presence.ts';
import { BATTEMENT_MS, type ModePresence } from '../domain/presence.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const rien = () => import('../contracts/piles.ts').then((m) => m.rien);
const presents = () => import('../contracts/presence.ts').then((m) => m.presents);

/** Dit que l'agent est là tant que la page est visible, et rend qui d'autre y est. C'est la seule relève périodique de ces pages. */
export function usePresence(ref: string, mode: ModePresence): readonly Present[] {
  const premier = useRef(true);
  const adresse = `/api/demandes/${ref}/presence`;
  const { data } = useQuery({
    queryKey: cles.presence(ref, mode),
    queryFn: async ({ signal }) => {
      const body = { mode, premier: premier.current };
      const lus = await lireOuLever(fetchJson(adresse, presents, { method: 'POST', body, signal }));
      premier.current = false;
      return lus.autres;
    },
    refetchInterval: BATTEMENT_MS,
    refetchIntervalInBackground: false,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  useEffect(() => {
    const partir = () => void fetchJson(adresse, rien, { method: 'DELETE', body: { mode }, keepalive: true });
    window.addEventListener('pagehide', partir);
    return () => {
      window.removeEventListener('pagehide', partir);
      partir();
    };
  }, [adresse, mode]);
  return data ?? [];
}
