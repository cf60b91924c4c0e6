import { useMutation } from '@tanstack/react-query';
import { validationsFaites } from '../contracts/cotations-suivies.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';

/** Valide des cotations cochées ; chaque ligne rend son résultat. */
export const useValiderEnsemble = () =>
  useMutation({
    mutationFn: async (refs: readonly string[]) =>
      (await lireOuLever(fetchJson('/api/cotations/validations', validationsFaites, { method: 'POST', body: { refs } })))
        .resultats,
  });
