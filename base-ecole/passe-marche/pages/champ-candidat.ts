import type { Candidature, Piece } from '../objets/candidature.ts';
import type { Champ } from '../catalogue/champs.ts';
import { boutonRadio, champTexte, groupe, texteSaisi } from './formulaire.ts';
import { h, type Html } from './html.ts';

/** Plafond de l'imitation ; la vraie plateforme admet 100 Mo (contrat §7). */
const TAILLE_MAXIMUM = 5 * 1_048_576;

/** Un champ demandé par l'acheteur : à saisir, à joindre, ou déjà récupéré. */
export function afficherChamp({ cle, libelle, saisie }: Champ, { reponses, pieces }: Candidature): Html {
  const valeur = reponses[cle] ?? '';
  const jointes = pieces.filter(({ champ }) => champ === cle).map(({ nom }) => nom);
  switch (saisie) {
    case 'texte':
      return champTexte(cle, libelle, valeur);
    case 'courriel':
      return champTexte(cle, libelle, valeur, 'email');
    case 'oui-non':
      return groupe(libelle, [
        boutonRadio(cle, 'oui', 'Oui', valeur === 'oui'),
        boutonRadio(cle, 'non', 'Non', valeur !== 'oui'),
      ]);
    case 'fichier':
      return h`<label for="${cle}">${libelle}</label><input type="file" id="${cle}" name="${cle}" multiple>${
        jointes.length > 0 && h`<p>Déjà jointes : ${jointes.join(', ')}. De nouvelles pièces les remplacent.</p>`
      }`;
    case 'recupere':
      return h`<p>${libelle} : ${valeur || 'récupéré de l’administration'}</p>`;
    case 'fichier-recupere':
      return h`<p>${libelle} : ${jointes.join(', ') || 'non récupéré'}</p>`;
  }
}

export const lireReponse = ({ cle, saisie }: Champ, formulaire: FormData): [string, string][] =>
  saisie === 'texte' || saisie === 'courriel' || saisie === 'oui-non' ? [[cle, texteSaisi(formulaire, cle)]] : [];

/** Pièces déposées ; une extension refusée ou un fichier trop lourd se dit, sans rien enregistrer. */
export async function lirePieces(
  { cle, libelle, saisie }: Champ,
  formulaire: FormData,
  extensions: readonly string[],
): Promise<{ pieces: Piece[]; erreurs: string[] }> {
  if (saisie !== 'fichier') return { pieces: [], erreurs: [] };
  const fichiers = formulaire.getAll(cle).filter((valeur) => typeof valeur !== 'string' && valeur.name !== '');
  const pieces: Piece[] = [];
  const erreurs: string[] = [];
  for (const fichier of fichiers) {
    if (typeof fichier === 'string') continue;
    const extension = fichier.name.split('.').at(-1)?.toLowerCase() ?? '';
    if (!extensions.includes(extension))
      erreurs.push(`${libelle} : « ${fichier.name} » refusé, extensions admises ${extensions.join(', ')}.`);
    else if (fichier.size > TAILLE_MAXIMUM) erreurs.push(`${libelle} : « ${fichier.name} » dépasse 5 Mo.`);
    else pieces.push(await lirePiece(cle, fichier));
  }
  return { pieces, erreurs };
}

async function lirePiece(champ: string, fichier: File): Promise<Piece> {
  const base64 = Buffer.from(await fichier.arrayBuffer()).toString('base64');
  return { champ, source: 'user', nom: fichier.name, base64 };
}
