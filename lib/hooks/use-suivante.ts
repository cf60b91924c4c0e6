import { useMutation } from '@tanstack/react-query';
import type { Pile } from '../domain/pile.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';

const servie = () => import('../contracts/piles.ts').then((m) => m.servie);

/** Demande la suivante d'une pile ; `null` : plus rien à servir. */
export const useSuivante = (pile: Pile) =>
  useMutation({
    mutationFn: async (apres: string | null) =>
      (await lireOuLever(fetchJson(`/api/piles/${pile}/suivante`, servie, { method: 'POST', body: { apres } }))).servie,
  });
