import { useMutation } from '@tanstack/react-query';
import { gesteFait, type NouvelleSimulation, simulationCreee } from '../contracts/simulations.ts';
import { fetchJson } from './fetch-json.ts';

/** Lance une simulation ; l'échec est une valeur, pour être dit sous son champ. */
export const useLancerSimulation = () =>
  useMutation({
    mutationFn: (body: NouvelleSimulation) => fetchJson('/api/simulations', simulationCreee, { method: 'POST', body }),
  });

/** Arrête ou reprend une simulation. */
export const useGesteSimulation = (ref: string) =>
  useMutation({
    mutationFn: (geste: 'arreter' | 'reprendre') =>
      fetchJson(`/api/simulations/${encodeURIComponent(ref)}/geste`, gesteFait, { method: 'POST', body: { geste } }),
  });

/** Enregistre le commentaire d'une simulation ; vide, il s'efface. */
export const useCommenterSimulation = (ref: string) =>
  useMutation({
    mutationFn: (commentaire: string) =>
      fetchJson(`/api/simulations/${encodeURIComponent(ref)}/commentaire`, gesteFait, { method: 'PUT', body: { commentaire } }),
  });
