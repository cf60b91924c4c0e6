import { useMutation } from '@tanstack/react-query';
import { fetchJson, lireOuLever } from './fetch-json.ts';

const validationsFaites = () => import('../contracts/cotations-suivies.ts').then((m) => m.validationsFaites);

/** Valide des cotations cochées ; chaque ligne rend son résultat. */
export const useValiderEnsemble = () =>
  useMutation({
    mutationFn: async (refs: readonly string[]) =>
      (await lireOuLever(fetchJson('/api/cotations/validations', validationsFaites, { method: 'POST', body: { refs } })))
        .resultats,
  });
