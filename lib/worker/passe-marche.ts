import { ecarterNotification, traiterUneNotification } from '../inbox/traiter-notifications.ts';
import { creerUnMarche } from '../outbox/creer-marches.ts';
import { ouvrirUneCandidature } from '../outbox/ouvrir-candidatures.ts';
import { releverUneCandidature } from '../sync/relever-candidatures.ts';
import { constaterEcheances } from '../sync/constater-echeances.ts';
import type { Cablage } from '../wiring.ts';
import type { Boucle } from './boucle.ts';

/** Données refusées (classes SQLSTATE 22, 23, 42) ou défaut du programme ; une base qui tombe n'en est pas un. */
const estUnDefaut = (cause: unknown): boolean =>
  cause instanceof TypeError ||
  cause instanceof RangeError ||
  (cause instanceof Error && 'code' in cause && /^(22|23|42)/.test(String(cause.code)));

/** Ce que le travailleur fait pour Passe Marché ; rien si l'intégration n'est pas réglée. */
export function bouclesPasseMarche(
  { pool, passeMarche, environnementPasseMarche: environnement }: Cablage,
  random: () => number,
): Boucle[] {
  if (passeMarche === null) return [];
  const deps = { pool, passeMarche, environnement, random };
  return [
    {
      nom: 'notifications',
      pauseMs: 300,
      tour: async () => {
        try {
          return await traiterUneNotification(pool);
        } catch (cause) {
          if (estUnDefaut(cause)) await ecarterNotification(pool);
          throw cause;
        }
      },
    },
    { nom: 'marchés', pauseMs: 500, tour: () => creerUnMarche(deps) },
    { nom: 'candidatures', pauseMs: 500, tour: () => ouvrirUneCandidature(deps) },
    { nom: 'relève', pauseMs: 1_000, tour: () => releverUneCandidature(deps) },
    { nom: 'échéances', pauseMs: 15_000, tour: () => constaterEcheances(pool, environnement) },
  ];
}
