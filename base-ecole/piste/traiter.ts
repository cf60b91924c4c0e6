import { creerApplicationCotation, reconnaitre, type Route } from '../cotation/router.ts';
import { EN_TETES } from '../cotation/wire.ts';
import { type Reponse, type Requete, repondreJson } from '../http/echange.ts';
import type { Monde } from '../monde.ts';
import { type Passerelle, franchir } from './passerelle.ts';
import { postToken } from './post-token.ts';
import { lireQuota } from './quota.ts';
import { REFUS } from './refus.ts';

export const CHEMIN_JETON = '/api/oauth/token';
export const CHEMIN_JWKS = '/api/oauth/jwks';

export type Traiter = (requete: Requete, route: Route) => Promise<Reponse>;

/** Identifiant de corrélation : rendu tel quel, s'il est de taille raisonnable. */
const correlationDe = (requete: Requete): string | undefined => {
  const valeur = requete.entetes[EN_TETES.correlation];
  return typeof valeur === 'string' && valeur.length <= 128 ? valeur : undefined;
};

/** La passerelle puis l'application Cotation, pour une route déjà reconnue. */
export function creerTraitement(monde: Monde): Traiter {
  const cotation = creerApplicationCotation(monde.listes);
  const quotas = new Map<string, ReturnType<typeof lireQuota>>();
  const quotaDe = (texte: string) => {
    const connu = quotas.get(texte) ?? lireQuota(texte);
    quotas.set(texte, connu);
    return connu;
  };
  const passerelle: Passerelle = {
    applications: monde.applications,
    jetons: monde.jetons,
    compteur: monde.quota,
    quotaDe: (application) => quotaDe(application.quota ?? monde.options.quota),
    abonnementRetire: () => monde.scenario().reglages.abonnementRetire === true,
    reelle: monde.options.reelle,
  };
  return async (requete, route) => {
    if (route.tag === 'inconnue') return REFUS.routeInconnue();
    if (route.tag === 'verbe-interdit') return REFUS.verbeInterdit();
    const passage = franchir(passerelle, requete);
    if (!passage.ok) return passage.refus;
    const application = monde.scenario().reglages.profilRetire
      ? { ...passage.application, profil: 'aucun' as const }
      : passage.application;
    const { base, horloge, registre } = monde;
    const correlation = correlationDe(requete);
    const reponse = await cotation({ base, horloge, registre, requete, application, correlation }, route.operation, route.numero);
    return correlation ? { ...reponse, entetes: { ...reponse.entetes, 'X-Correlation-Id': correlation } } : reponse;
  };
}

/** Le côté OAuth de PISTE ; rend `undefined` si le chemin n'est pas le sien. */
export function traiterOauth(monde: Monde, requete: Requete): Promise<Reponse> | Reponse | undefined {
  if (requete.chemin === CHEMIN_JWKS) return repondreJson(200, monde.jetons.jwks);
  if (requete.chemin !== CHEMIN_JETON) return undefined;
  return requete.methode === 'POST' ? postToken(requete, monde.applications, monde.jetons) : REFUS.verbeInterdit();
}

/** Route de l'API sous son préfixe ; tout autre chemin est inconnu de la passerelle. */
export const routeApi = (monde: Monde, { methode, chemin }: Requete): Route => {
  const { prefixe } = monde.options;
  return chemin.startsWith(`${prefixe}/`) ? reconnaitre(methode, chemin.slice(prefixe.length)) : { tag: 'inconnue' };
};
