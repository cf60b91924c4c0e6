import { LIFFRE_CORMIER, RENNES_METROPOLE } from '../donnees/territoires.ts';
import type { Monde } from '../monde.ts';

/** Corps de GET /__base-ecole__/etat. */
export function etatDuMonde(monde: Monde) {
  const base = monde.base();
  const jour = monde.horloge.jour();
  const territoires = [RENNES_METROPOLE, LIFFRE_CORMIER];
  return {
    demandes: base.demandes.size,
    actives: monde.listes(base, territoires, false, jour).length,
    a_coter: monde.listes(base, territoires, true, jour).length,
    horloge: monde.horloge.etat(),
    scenario: monde.scenario().nom,
    fautes: monde.fautes.etat(),
    registre: { ecritures: monde.registre.lire().length, fichier: monde.options.registre !== undefined },
    proconnect: monde.proconnect.lire(),
    quota: { defaut: monde.options.quota, utilise: monde.quota.etat() },
    appels: Object.fromEntries([...monde.appels].sort(([a], [b]) => a.localeCompare(b))),
    applications: monde.applications.map(({ secret: _secret, ...application }) => application),
  };
}
