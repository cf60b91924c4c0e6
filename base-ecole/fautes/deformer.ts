import type { Reponse } from '../http/echange.ts';

type Objet = Record<string, unknown>;
export type Deformation = (corps: Objet) => Objet;

const estObjet = (valeur: unknown): valeur is Objet => typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);

/** Applique une déformation au corps JSON d'une réponse réussie ; les autres passent telles quelles. */
export function deformer(reponse: Reponse, deformation: Deformation): Reponse {
  if (reponse.statut >= 300 || reponse.corps === undefined) return reponse;
  const corps: unknown = JSON.parse(reponse.corps);
  return estObjet(corps) ? { ...reponse, corps: JSON.stringify(deformation(corps)) } : reponse;
}

function surPremier(corps: Objet, cle: string, transformer: Deformation): Objet {
  const liste = corps[cle];
  if (!Array.isArray(liste)) return corps;
  const [premier, ...reste] = liste;
  return { ...corps, [cle]: estObjet(premier) ? [transformer(premier), ...reste] : liste };
}

const sans = (objet: Objet, cle: string): Objet => Object.fromEntries(Object.entries(objet).filter(([nom]) => nom !== cle));

/** Une énumération prend une valeur que personne n'a annoncée (vu sur Chorus Pro : statuts préfixés sans prévenir). */
export const valeurInconnue: Deformation = (corps) => {
  if ('statut' in corps) return { ...corps, statut: 'SUSPENDUE_CANDIDATURE' };
  if ('motif' in corps) return { ...corps, motif: 'REPRISE_DE_STOCK' };
  if ('token_type' in corps) return { ...corps, token_type: 'N_A' };
  if ('modeles' in corps) return surPremier(corps, 'modeles', (m) => ({ ...m, population: 'MIXTE' }));
  return surPremier(corps, 'demandes', (d) => ({ ...d, motif_a_coter: 'REPRISE_DE_STOCK' }));
};

export const champsEnPlus: Deformation = (corps) => {
  const ajout = { champ_non_annonce: { version: 3, libelles: ['à venir'] } };
  return { ...surPremier(corps, 'demandes', (d) => ({ ...d, ...ajout })), ...ajout };
};

/** Retire un champ obligatoire, le plus utile de chaque réponse. */
export const champManquant: Deformation = (corps) => {
  if ('demandes' in corps) return surPremier(corps, 'demandes', (d) => sans(d, 'num_unique'));
  if ('modeles' in corps) return surPremier(corps, 'modeles', (m) => sans(m, 'criteres'));
  const cle = ['access_token', 'points', 'localisations_souhaitees', 'statut'].find((nom) => nom in corps);
  return cle ? sans(corps, cle) : corps;
};

export const expirationEnTexte: Deformation = (corps) => ({ ...corps, expires_in: String(corps['expires_in']) });
export const expirationAbsente: Deformation = (corps) => sans(corps, 'expires_in');
export const sansJeton: Deformation = (corps) => sans(corps, 'access_token');

/** La réponse parle d'une autre demande que celle qu'on a nommée. */
export const autreDemande: Deformation = (corps) =>
  'num_unique' in corps ? { ...corps, num_unique: '035200199999900017' } : corps;
