import { type Reponse, repondreHtml, repondreJson, repondreVide } from '../http/echange.ts';
import type { Issue } from '../http/issue.ts';
import { REFUS } from '../piste/refus.ts';
import {
  autreDemande,
  champManquant,
  champsEnPlus,
  type Deformation,
  deformer,
  expirationAbsente,
  expirationEnTexte,
  sansJeton,
  valeurInconnue,
} from './deformer.ts';

export type ContexteFaute = {
  /** Traite vraiment l'appel, passerelle comprise. */
  traiter: () => Promise<Reponse>;
  attendre: (ms: number) => Promise<void>;
  /** Traite l'appel plus tard, sans que personne n'attende la réponse. */
  plusTard: (ms: number) => void;
  erreurFonctionnelle: (code: 'ERRCOTTEC9001' | 'ERRCOTTEC9002') => Reponse;
  maintenant: () => Date;
  ms: number;
  secondes: number;
};
type Faute = (contexte: ContexteFaute) => Promise<Issue> | Issue;

const repondre = (reponse: Reponse): Issue => ({ tag: 'repondre', reponse });
const toujours =
  (reponse: () => Reponse): Faute =>
  () =>
    repondre(reponse());
const deformee =
  (deformation: Deformation): Faute =>
  async ({ traiter }) =>
    repondre(deformer(await traiter(), deformation));

/** Fautes du contrat §8.4 et quelques autres, par nom ; chacune se commande par `POST fautes` ou par en-tête. */
export const FAUTES = {
  'jeton-absent-400': toujours(REFUS.jetonAbsent),
  'jeton-inconnu-401': toujours(REFUS.jetonInconnu),
  'jeton-expire-401': toujours(REFUS.jetonExpire),
  'application-desactivee-401': toujours(REFUS.applicationDesactivee),
  'non-abonnee-403': toujours(REFUS.nonAbonnee),
  'portee-403': toujours(REFUS.porteeInsuffisante),
  'route-404': toujours(REFUS.routeInconnue),
  'verbe-405': toujours(REFUS.verbeInterdit),
  'activite-suspecte-423': toujours(REFUS.activiteSuspecte),
  'quota-429': toujours(() => REFUS.quotaDepasse()),
  'quota-429-retry-after': ({ secondes }) => repondre(REFUS.quotaDepasse({ 'Retry-After': String(secondes) })),
  'quota-429-retry-after-date': ({ secondes, maintenant }) => {
    const date = new Date(maintenant().getTime() + secondes * 1000).toUTCString();
    return repondre(REFUS.quotaDepasse({ 'Retry-After': date }));
  },
  'identifiants-refuses-400': toujours(() =>
    repondreJson(400, { error: 'invalid_client', error_description: 'Client authentication failed' }),
  ),
  'erreur-500-vide': toujours(() => repondreVide(500)),
  'erreur-500-html': toujours(() => repondreHtml(500, 'Internal Server Error')),
  'erreur-500-json': ({ erreurFonctionnelle }) => repondre(erreurFonctionnelle('ERRCOTTEC9001')),
  'passerelle-502-html': toujours(() => repondreHtml(502, 'Bad Gateway')),
  'passerelle-503-html': toujours(() => repondreHtml(503, 'Service Unavailable')),
  'maintenance-503': ({ erreurFonctionnelle }) => repondre(erreurFonctionnelle('ERRCOTTEC9002')),
  'delai-504': toujours(() => repondreVide(504)),
  // L'écriture est faite, mais la passerelle n'a pas attendu l'application.
  'delai-504-apres': async ({ traiter }) => {
    await traiter();
    return repondre(repondreVide(504));
  },
  latence: async ({ traiter, attendre, ms }) => {
    await attendre(ms);
    return repondre(await traiter());
  },
  silence: () => ({ tag: 'se-taire' }),
  'coupure-avant': () => ({ tag: 'couper' }),
  'coupure-apres': async ({ traiter }) => {
    await traiter();
    return { tag: 'couper' };
  },
  'coupure-milieu': async ({ traiter }) => ({ tag: 'couper-au-milieu', reponse: await traiter() }),
  // Écriture fantôme : l'appel semble perdu, puis s'applique quand on ne l'attend plus.
  retenue: ({ plusTard, ms }) => {
    plusTard(ms);
    return { tag: 'couper' };
  },
  'retenue-504': ({ plusTard, ms }) => {
    plusTard(ms);
    return repondre(repondreVide(504));
  },
  'json-tronque': async ({ traiter }) => {
    const reponse = await traiter();
    return repondre({ ...reponse, corps: reponse.corps?.slice(0, Math.floor(reponse.corps.length / 2)) ?? '{' });
  },
  'html-200': toujours(() => repondreHtml(200, 'Portail en cours de mise à jour')),
  'type-mime': async ({ traiter }) => {
    const reponse = await traiter();
    return repondre({ ...reponse, entetes: { ...reponse.entetes, 'Content-Type': 'text/plain' } });
  },
  'corps-vide-200': toujours(() => repondreVide(200)),
  'redirection-302': toujours(() => repondreVide(302, { Location: 'http://ailleurs.example/connexion' })),
  'valeur-inconnue': deformee(valeurInconnue),
  'champs-en-plus': deformee(champsEnPlus),
  'champ-manquant': deformee(champManquant),
  'autre-demande': deformee(autreDemande),
  'expires-in-texte': deformee(expirationEnTexte),
  'expires-in-absent': deformee(expirationAbsente),
  'jeton-sans-jeton': deformee(sansJeton),
} satisfies Record<string, Faute>;

export type NomFaute = keyof typeof FAUTES;

export const estNomFaute = (nom: string): nom is NomFaute => Object.hasOwn(FAUTES, nom);

/** Produit la faute demandée. */
export const produireFaute = (nom: NomFaute, contexte: ContexteFaute): Promise<Issue> | Issue => {
  const faute: Faute = FAUTES[nom];
  return faute(contexte);
};
