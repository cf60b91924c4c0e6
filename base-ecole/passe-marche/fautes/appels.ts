import { type ReponseOctets, repondreHtml, repondreJson, repondreVide } from '../../http/echange.ts';
import type { Issue } from '../../http/issue.ts';
import { refuserJeton, refuserOauth, refuserPortee } from '../oauth/refus.ts';
import { ARCHIVES_HOSTILES, type NomArchive } from '../fichiers/archives-hostiles.ts';

export type ContexteAppel = {
  /** Traite vraiment l'appel. */
  traiter: () => ReponseOctets;
  attendre: (ms: number) => Promise<void>;
  ms: number;
  secondes: number;
  nombre?: number;
};
type FauteAppel = (contexte: ContexteAppel) => Promise<Issue> | Issue;

const repondre = (reponse: ReponseOctets): Issue => ({ tag: 'repondre', reponse });
const toujours =
  (reponse: () => ReponseOctets): FauteAppel =>
  () =>
    repondre(reponse());

/** Garde l'en-tête de la vraie réponse et change son corps. */
const corpsChange =
  (changer: (corps: Buffer) => Buffer | string): FauteAppel =>
  ({ traiter }) => {
    const reponse = traiter();
    return repondre({ ...reponse, corps: changer(Buffer.from(reponse.corps ?? '')) });
  };

const archive =
  (nom: NomArchive): FauteAppel =>
  ({ traiter, nombre }) => {
    const { entetes } = traiter();
    return repondre({
      statut: 200,
      entetes: { ...entetes, 'Content-Type': 'application/zip' },
      corps: ARCHIVES_HOSTILES[nom](nombre),
    });
  };

const GIBIOCTET = 1_073_741_824;

/** Fautes des appels, par nom. `coupure-apres` et `delai-504-apres` appliquent la création et en perdent la réponse. */
export const FAUTES_APPEL = {
  latence: async ({ traiter, attendre, ms }) => {
    await attendre(ms);
    return repondre(traiter());
  },
  silence: () => ({ tag: 'se-taire' }),
  'coupure-avant': () => ({ tag: 'couper' }),
  'coupure-apres': ({ traiter }) => {
    traiter();
    return { tag: 'couper' };
  },
  'coupure-milieu': ({ traiter }) => ({ tag: 'couper-au-milieu', reponse: traiter() }),
  'lent-au-milieu': ({ traiter, ms }) => ({ tag: 's-attarder', reponse: traiter(), ms }),
  'sans-fin': ({ traiter, nombre = GIBIOCTET }) => ({ tag: 'deverser', reponse: traiter(), octets: nombre }),
  'delai-504': toujours(() => repondreHtml(504, 'Gateway Timeout')),
  'delai-504-apres': ({ traiter }) => {
    traiter();
    return repondre(repondreHtml(504, 'Gateway Timeout'));
  },
  'erreur-500-html': toujours(() => repondreHtml(500, 'Internal Server Error')),
  'erreur-500-json': toujours(() => repondreJson(500, { status: 500, error: 'Internal Server Error' })),
  'passerelle-502-html': toujours(() => repondreHtml(502, 'Bad Gateway')),
  'passerelle-503-html': toujours(() => repondreHtml(503, 'Service Unavailable')),
  'quota-429': ({ secondes }) =>
    repondre(repondreJson(429, { error: 'Rate limit exceeded', retry_after: secondes }, { 'Retry-After': String(secondes) })),
  'quota-429-corps-seul': ({ secondes }) => repondre(repondreJson(429, { error: 'Rate limit exceeded', retry_after: secondes })),
  'jeton-revoque-401': toujours(() => refuserJeton('revoked')),
  'portee-403': toujours(refuserPortee),
  'identifiants-refuses-401': toujours(() => refuserOauth(401, 'invalid_client')),
  'jeton-dispute-400': toujours(() => refuserOauth(400, 'invalid_token_reuse')),
  'erreurs-en-liste-422': toujours(() => repondreJson(422, { errors: ['name doit être renseigné', 'siret n’est pas valable'] })),
  'erreurs-par-champ-422': toujours(() =>
    repondreJson(422, { errors: { name: ['doit être renseigné'], siret: ['n’est pas valable'] } }),
  ),
  'absent-404': toujours(() => repondreJson(404, { error: 'Attestation not available' })),
  'redirection-302': toujours(() => repondreVide(302, { Location: 'http://ailleurs.example/connexion' })),
  'html-200': toujours(() => repondreHtml(200, 'Portail en cours de mise à jour')),
  'corps-vide': corpsChange(() => ''),
  tronque: corpsChange((corps) => corps.subarray(0, Math.floor(corps.length / 2))),
  'type-mime': ({ traiter }) => {
    const reponse = traiter();
    return repondre({ ...reponse, entetes: { ...reponse.entetes, 'Content-Type': 'text/html' } });
  },
  'nom-piege': ({ traiter }) => {
    const reponse = traiter();
    const piege = 'attachment; filename="../../../piege.html"';
    return repondre({ ...reponse, entetes: { ...reponse.entetes, 'Content-Disposition': piege } });
  },
  'zip-bombe': archive('zip-bombe'),
  'zip-taille-menteuse': archive('zip-taille-menteuse'),
  'zip-entrees': archive('zip-entrees'),
  'zip-traversee': archive('zip-traversee'),
  'zip-lien': archive('zip-lien'),
  'zip-doublons': archive('zip-doublons'),
  'zip-noms-pieges': archive('zip-noms-pieges'),
  'zip-emboite': archive('zip-emboite'),
  'zip-tronque': archive('zip-tronque'),
} satisfies Record<string, FauteAppel>;

export type NomFauteAppel = keyof typeof FAUTES_APPEL;
export const estNomFauteAppel = (nom: string): nom is NomFauteAppel => Object.hasOwn(FAUTES_APPEL, nom);

/** Produit la faute demandée. */
export const produireFauteAppel = (nom: NomFauteAppel, contexte: ContexteAppel): Promise<Issue> | Issue => {
  const faute: FauteAppel = FAUTES_APPEL[nom];
  return faute(contexte);
};
