import type { Requete } from '../../http/echange.ts';
import type { Editeur, Editeurs } from '../monde/editeurs.ts';

/** Paramètres d'un appel OAuth2, en formulaire ou en JSON. */
export function lireParametres({ corps, entetes, recherche }: Requete): URLSearchParams {
  const parametres = new URLSearchParams(recherche);
  const texte = corps.toString('utf8');
  const lus = entetes['content-type']?.includes('application/json') ? lireJson(texte) : new URLSearchParams(texte);
  for (const [nom, valeur] of lus) parametres.set(nom, valeur);
  return parametres;
}

function lireJson(texte: string): [string, string][] {
  try {
    const lu: unknown = JSON.parse(texte);
    if (typeof lu !== 'object' || lu === null) return [];
    return Object.entries(lu).filter((paire): paire is [string, string] => typeof paire[1] === 'string');
  } catch {
    return [];
  }
}

/** L'éditeur authentifié, en Basic ou dans le corps ; non autorisé ou inactif, il n'existe pas (contrat §2.3). */
export function authentifierClient(requete: Requete, parametres: URLSearchParams, editeurs: Editeurs): Editeur | undefined {
  const { id, secret } = enBasic(requete) ?? { id: parametres.get('client_id'), secret: parametres.get('client_secret') };
  const editeur = id ? editeurs.lire(id) : undefined;
  return editeur?.secret === secret && editeur?.autorise && editeur.actif ? editeur : undefined;
}

function enBasic({ entetes }: Requete): { id: string; secret: string } | undefined {
  const base64 = /^Basic (.+)$/i.exec(entetes.authorization ?? '')?.[1];
  if (!base64) return undefined;
  const clair = Buffer.from(base64, 'base64').toString('utf8');
  const coupe = clair.indexOf(':');
  return coupe < 0 ? undefined : { id: clair.slice(0, coupe), secret: clair.slice(coupe + 1) };
}
