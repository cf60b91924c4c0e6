import { donneeRefusee } from '../core/donnee-refusee.ts';
import { declarerSecrets } from '../inbox/declarer-secrets.ts';
import { ecarterNotification, traiterUneNotification } from '../inbox/traiter-notifications.ts';
import { creerUnMarche } from '../outbox/creer-marches.ts';
import { ouvrirUneCandidature } from '../outbox/ouvrir-candidatures.ts';
import { constaterEcheances } from '../sync/constater-echeances.ts';
import { releverUneCandidature } from '../sync/relever-candidatures.ts';
import { testerUneLiaison } from '../sync/tester-liaison.ts';
import type { Cablage } from '../wiring.ts';
import type { Boucle } from './boucle.ts';

/** Données refusées ou défaut du programme ; une base qui tombe n'en est pas un. */
const estUnDefaut = (cause: unknown): boolean =>
  cause instanceof TypeError || cause instanceof RangeError || donneeRefusee(cause);

/** Ce que le travailleur fait pour Passe Marché, environnement par environnement ; rien si l'intégration n'est pas réglée. */
export function bouclesPasseMarche({ pool, passesMarche }: Cablage, random: () => number): Boucle[] {
  if (passesMarche.length === 0) return [];
  const notifications: Boucle = {
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
  };
  const parLiaison = passesMarche.flatMap(({ environnement, client: passeMarche, empreintes }): Boucle[] => {
    const deps = { pool, passeMarche, environnement, random };
    return [
      {
        nom: `secrets (${environnement})`,
        pauseMs: 600_000,
        tour: async () => {
          await declarerSecrets(pool, environnement, empreintes);
          return false;
        },
      },
      {
        nom: `test de liaison (${environnement})`,
        pauseMs: 500,
        tour: () => testerUneLiaison({ ...deps, now: () => new Date() }),
      },
      { nom: `marchés (${environnement})`, pauseMs: 500, tour: () => creerUnMarche(deps) },
      { nom: `candidatures (${environnement})`, pauseMs: 500, tour: () => ouvrirUneCandidature(deps) },
      { nom: `relève (${environnement})`, pauseMs: 1_000, tour: () => releverUneCandidature(deps) },
      { nom: `échéances (${environnement})`, pauseMs: 15_000, tour: () => constaterEcheances(pool, environnement) },
    ];
  });
  return [notifications, ...parLiaison];
}
