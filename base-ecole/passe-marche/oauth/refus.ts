import { type Reponse, repondreJson } from '../../http/echange.ts';

/**
 * Textes rendus tels que la plateforme les rend : sa langue est le français, les messages de sa bibliothèque n'existent qu'en anglais
 * (contrat §2.3). Un client qui les afficherait se verrait.
 */
const texte = (cle: string) => `Translation missing: fr.doorkeeper.errors.messages.${cle}`;

const defi = (error: string, description: string) => ({
  'WWW-Authenticate': `Bearer realm="Doorkeeper", error="${error}", error_description="${description}"`,
});

export const SANS_CACHE = { 'Cache-Control': 'no-store, no-cache', Pragma: 'no-cache' };

type ErreurOauth =
  | 'invalid_request'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'invalid_client'
  | 'invalid_token_reuse'
  | 'unauthorized_client'
  | 'invalid_token';

/** Corps et en-tête d'une erreur des points OAuth2. */
export const refuserOauth = (statut: number, error: ErreurOauth): Reponse =>
  repondreJson(statut, { error, error_description: texte(error) }, { ...SANS_CACHE, ...defi(error, texte(error)) });

/** Refus de l'API ; expiré, révoqué et inconnu ne se distinguent que par la description de l'en-tête (contrat §2.5). */
export const refuserJeton = (motif: string): Reponse =>
  repondreJson(401, { error: 'Not authorized' }, defi('invalid_token', texte(`invalid_token.${motif}`)));

export const refuserPortee = (): Reponse =>
  repondreJson(403, { error: 'Forbidden' }, defi('insufficient_scope', texte('forbidden_token.missing_scope')));
