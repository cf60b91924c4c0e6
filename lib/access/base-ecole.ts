import { z } from 'zod';
import { env } from '../core/env.ts';
import type { Scenario } from '../domain/scenario.ts';

const etat = z
  .object({
    scenario: z.string(),
    actives: z.int(),
    a_coter: z.int(),
    horloge: z.object({ maintenant: z.string() }),
    registre: z.object({ ecritures: z.int() }),
    appels: z.record(z.string(), z.int()),
  })
  .transform(({ scenario, actives, a_coter, horloge, registre, appels }) => ({
    scenario,
    actives,
    aCoter: a_coter,
    maintenant: horloge.maintenant,
    ecritures: registre.ecritures,
    appels: Object.entries(appels).map(([quoi, n]) => ({ quoi, n })),
  }));
export type MondeExterieur = z.output<typeof etat>;

/** Lue à chaque page de la démonstration : une base école muette ne doit pas retenir la page. */
const DELAI_MS = 800;

/** Ce que joue la base école ; `null` hors d'un site de démonstration, ou si elle ne répond pas. */
export const lireBaseEcole = (): Promise<MondeExterieur | null> => commander('etat', {});

/** Change le scénario de la base école et rend son nouvel état ; `null` comme `lireBaseEcole`. */
export const jouerScenario = (scenario: Scenario): Promise<MondeExterieur | null> =>
  commander('scenario', { method: 'POST', body: JSON.stringify({ scenario }) });

/** Vrai sur un site de démonstration relié à une base école qui se commande. */
export const baseEcoleCommandable = (): boolean => env().SITE_DEMONSTRATION && env().BASE_ECOLE_ADMIN_URL !== undefined;

async function commander(action: string, requete: RequestInit): Promise<MondeExterieur | null> {
  if (!baseEcoleCommandable()) return null;
  try {
    const reponse = await fetch(`${env().BASE_ECOLE_ADMIN_URL}/${action}`, {
      ...requete,
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(DELAI_MS),
    });
    const lu = reponse.ok ? etat.safeParse(await reponse.json()) : null;
    return lu?.success ? lu.data : null;
  } catch {
    return null;
  }
}
