import type { Agent } from './agent.ts';
import { agirEn } from './agir-en.ts';
import type { Permission } from './permissions.ts';

const PAGES: Record<string, { permission: Permission; horsProduction?: true }> = {
  '/passe-marche': { permission: 'passe-marche.lire' },
  '/passe-marche/marches': { permission: 'passe-marche.lire' },
  '/passe-marche/candidatures': { permission: 'passe-marche.lire' },
  '/passe-marche/notifications': { permission: 'passe-marche.lire' },
  '/passe-marche/controles': { permission: 'passe-marche.lire' },
  '/passe-marche/parametres': { permission: 'passe-marche.administrer' },
  '/passe-marche/bac-a-sable': { permission: 'passe-marche.administrer', horsProduction: true },
};

/** Les pages de Passe Marché que cet agent peut ouvrir dans un environnement ; rien ne se simule en production. */
export const pagesPasseMarche = (agent: Agent, environnement: string): string[] =>
  Object.entries(PAGES)
    .filter(
      ([, { permission, horsProduction }]) =>
        agirEn(agent, permission, environnement) && !(horsProduction && environnement === 'production'),
    )
    .map(([href]) => href);
