const PARAMETRES = new Set(
  (
    'client_id,response_type,scope,redirect_uri,state,nonce,acr_values,claims,prompt,login_hint,idp_hint,siret_hint,' +
    'code_challenge,code_challenge_method'
  ).split(','),
);
const LONGUEUR_MINIMALE = 32;

export type Refus = { code: string; explication: string };

/** Ce que ProConnect refuse avant tout : paramètre hors de sa liste, `state` ou `nonce` absents ou courts. */
export function refuserAutorisation(parametres: URLSearchParams): Refus | undefined {
  const intrus = [...parametres.keys()].find((nom) => !PARAMETRES.has(nom));
  if (intrus) return { code: 'Y000400', explication: `le paramètre « ${intrus} » n’est pas accepté.` };
  const court = ['state', 'nonce'].find((nom) => (parametres.get(nom) ?? '').length < LONGUEUR_MINIMALE);
  if (court)
    return { code: 'Y000400', explication: `le paramètre « ${court} » compte au moins ${LONGUEUR_MINIMALE} caractères.` };
  return undefined;
}

/** La déconnexion exige un `state`. */
export function refuserDeconnexion(parametres: URLSearchParams): Refus | undefined {
  return parametres.get('state') ? undefined : { code: 'Y000400', explication: 'le paramètre « state » est obligatoire.' };
}
