import { z } from 'zod';
import { NOMS_SCENARIOS } from '../domain/scenario.ts';

/** POST /api/base-ecole/scenario */
export const demandeScenario = z.strictObject({
  scenario: z.enum(NOMS_SCENARIOS, `Scénario inconnu. Scénarios : ${NOMS_SCENARIOS.join(', ')}.`),
});

/** GET et POST /api/base-ecole/scenario : ce que joue la base école. */
export const etatBaseEcole = z.object({
  scenario: z.string(),
  maintenant: z.iso.datetime({ offset: true }),
  actives: z.int(),
  aCoter: z.int(),
  ecritures: z.int(),
  appels: z.array(z.object({ quoi: z.string(), n: z.int() })),
});
export type EtatBaseEcole = z.infer<typeof etatBaseEcole>;
