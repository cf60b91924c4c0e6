import { useMutation } from '@tanstack/react-query';
import { etatBaseEcole } from '../contracts/base-ecole.ts';
import type { Scenario } from '../domain/scenario.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';

/** Change le scénario de la base école. */
export const useJouerScenario = () =>
  useMutation({
    mutationFn: (scenario: Scenario) =>
      lireOuLever(fetchJson('/api/base-ecole/scenario', etatBaseEcole, { method: 'POST', body: { scenario } })),
  });
