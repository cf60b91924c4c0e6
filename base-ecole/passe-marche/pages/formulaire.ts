import type { Requete } from '../../http/echange.ts';
import { h, type Html } from './html.ts';

/** Champs d'un formulaire, simple ou avec fichiers. Illisible : un formulaire vide. */
export async function lireFormulaire({ corps, entetes }: Requete): Promise<FormData> {
  const type = entetes['content-type'] ?? 'application/x-www-form-urlencoded';
  return new Response(new Uint8Array(corps), { headers: { 'content-type': type } }).formData().catch(() => new FormData());
}

export const texteSaisi = (formulaire: FormData, nom: string): string => {
  const valeur = formulaire.get(nom);
  return typeof valeur === 'string' ? valeur.trim() : '';
};

export const textesSaisis = (formulaire: FormData, nom: string): string[] =>
  formulaire.getAll(nom).filter((valeur) => typeof valeur === 'string');

/** Erreurs à dire en tête de page. */
export const listeErreurs = (erreurs: readonly string[]): Html =>
  erreurs.length === 0
    ? h``
    : h`<div class="erreurs" role="alert"><p>Corrigez avant de continuer :</p><ul>${erreurs.map((e) => h`<li>${e}</li>`)}</ul></div>`;

/** Étape : le formulaire repart vers sa propre adresse, comme sur la plateforme. */
export const formulaireEtape = (contenu: Html, bouton: string): Html =>
  h`<form method="post" enctype="multipart/form-data"><input type="hidden" name="_method" value="patch">${contenu}<button type="submit">${bouton}</button></form>`;

export const champTexte = (nom: string, libelle: string, valeur: string, type: 'text' | 'email' | 'number' = 'text'): Html =>
  h`<label for="${nom}">${libelle}</label><input type="${type}" id="${nom}" name="${nom}" value="${valeur}">`;

export const caseACocher = (nom: string, valeur: string | number, libelle: string, cochee: boolean): Html =>
  h`<div class="choix"><input type="checkbox" id="${nom}-${valeur}" name="${nom}" value="${valeur}"${cochee && h` checked`}> <label for="${nom}-${valeur}">${libelle}</label></div>`;

export const boutonRadio = (nom: string, valeur: string, libelle: string, choisi: boolean): Html =>
  h`<div class="choix"><input type="radio" id="${nom}-${valeur}" name="${nom}" value="${valeur}"${choisi && h` checked`}> <label for="${nom}-${valeur}">${libelle}</label></div>`;

export const groupe = (legende: string, contenu: Html | readonly Html[]): Html =>
  h`<fieldset><legend>${legende}</legend>${contenu}</fieldset>`;

export const definitions = (paires: readonly (readonly [string, string])[]): Html =>
  h`<dl>${paires.map(([terme, valeur]) => h`<dt>${terme}</dt><dd>${valeur}</dd>`)}</dl>`;
