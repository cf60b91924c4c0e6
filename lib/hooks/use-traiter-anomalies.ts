import { useMutation } from '@tanstack/react-query';
import { resultatTraitement, type TraitementAnomalies } from '../contracts/anomalies.ts';
import { fetchJson } from './fetch-json.ts';

/** Traite des anomalies ; l'échec est une valeur, pour être dit sous son champ. */
export const useTraiterAnomalies = () =>
  useMutation({
    mutationFn: (body: TraitementAnomalies) =>
      fetchJson('/api/anomalies/traitement', resultatTraitement, { method: 'POST', body }),
  });
