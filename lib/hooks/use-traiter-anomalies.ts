import { useMutation } from '@tanstack/react-query';
import type { TraitementAnomalies } from '../contracts/anomalies.ts';
import { fetchJson } from './fetch-json.ts';

const resultatTraitement = () => import('../contracts/anomalies.ts').then((m) => m.resultatTraitement);

/** Traite des anomalies ; l'échec est une valeur, pour être dit sous son champ. */
export const useTraiterAnomalies = () =>
  useMutation({
    mutationFn: (body: TraitementAnomalies) =>
      fetchJson('/api/anomalies/traitement', resultatTraitement, { method: 'POST', body }),
  });
