import { useMutation } from '@tanstack/react-query';
import type { DecisionDeValidation } from '../contracts/cotations-suivies.ts';
import { fetchJson } from './fetch-json.ts';

const decisionPrise = () => import('../contracts/cotations-suivies.ts').then((m) => m.decisionPrise);

/** Envoie une décision ; l'échec est une valeur, pour être dit sous son champ. */
export const useDeciderCotation = (ref: string) =>
  useMutation({
    mutationFn: (body: DecisionDeValidation) =>
      fetchJson(`/api/cotations/${encodeURIComponent(ref)}/decision`, decisionPrise, { method: 'POST', body }),
  });
