import { useMutation } from '@tanstack/react-query';
import { grilleProposee, grillePubliee } from '../contracts/grilles.ts';
import { fetchJson } from './fetch-json.ts';

/** Enregistre un brouillon ; un échec porte toutes les fautes de la grille. */
export const useProposerGrille = () =>
  useMutation({
    mutationFn: (contenu: string) => fetchJson('/api/grilles', grilleProposee, { method: 'POST', body: { contenu } }),
  });

export const usePublierGrille = (code: string, version: string) =>
  useMutation({
    mutationFn: () =>
      fetchJson(`/api/grilles/${code}/${version}/publication`, grillePubliee, { method: 'POST', body: { confirmee: true } }),
  });
