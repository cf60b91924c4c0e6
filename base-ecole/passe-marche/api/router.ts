import { type ReponseOctets, type Requete, repondreJson } from '../../http/echange.ts';
import type { CibleAppel } from '../monde/regles-de-faute.ts';
import type { Editeur } from '../monde/editeurs.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { autoriser } from '../oauth/autoriser.ts';
import { authentifierClient, lireParametres } from '../oauth/client-oauth.ts';
import { getTokenInfo } from '../oauth/get-token-info.ts';
import { postIntrospect } from '../oauth/post-introspect.ts';
import { postRevoke } from '../oauth/post-revoke.ts';
import { postToken } from '../oauth/post-token.ts';
import { getFichier } from './get-fichier.ts';
import { limiter, type Plafond } from './limiter.ts';
import { postCandidature } from './post-candidature.ts';
import { postMarche } from './post-marche.ts';

export type Appel = { operation: CibleAppel; objet: string; executer: () => ReponseOctets };

const CANDIDATURES = /^\/api\/v1\/public_markets\/([^/]+)\/market_applications$/;
const FICHIER = /^\/api\/v1\/market_applications\/([^/]+)\/(attestation|documents_package)$/;
const MARCHES = '/api/v1/public_markets';
const ETAT = '/api/v1/status';

/** L'appel reconnu à son verbe et à son chemin ; `undefined` si Passe Marché n'a pas cette route. */
export function reconnaitreAppel(monde: MondePasseMarche, requete: Requete): Appel | undefined {
  return requete.methode === 'POST' ? reconnaitrePost(monde, requete) : reconnaitreGet(monde, requete);
}

function reconnaitrePost(monde: MondePasseMarche, requete: Requete): Appel | undefined {
  const { chemin } = requete;
  if (chemin === '/oauth/token') {
    const client = authentifierClient(requete, lireParametres(requete), monde.editeurs)?.client_id ?? 'inconnu';
    return { operation: 'jeton', objet: '', executer: () => limiter(monde, 'jeton', client, () => postToken(monde, requete)) };
  }
  if (chemin === '/oauth/revoke') return { operation: 'jeton', objet: '', executer: () => postRevoke(monde, requete) };
  if (chemin === '/oauth/introspect') return { operation: 'jeton', objet: '', executer: () => postIntrospect(monde, requete) };
  if (chemin === MARCHES) {
    return {
      operation: 'marche-post',
      objet: '',
      executer: garder(monde, requete, 'api', (editeur) => postMarche(monde, requete, editeur)),
    };
  }
  const marche = CANDIDATURES.exec(chemin)?.[1];
  if (!marche) return undefined;
  const creer = (editeur: Editeur) => postCandidature(monde, requete, editeur, marche);
  return { operation: 'candidature-post', objet: marche, executer: garder(monde, requete, 'api', creer) };
}

function reconnaitreGet(monde: MondePasseMarche, requete: Requete): Appel | undefined {
  const { chemin, methode } = requete;
  if (methode !== 'GET') return undefined;
  if (chemin === '/oauth/token/info') return { operation: 'jeton', objet: '', executer: () => getTokenInfo(monde, requete) };
  const [, candidature, nature] = FICHIER.exec(chemin) ?? [];
  if (candidature && (nature === 'attestation' || nature === 'documents_package')) {
    const lire = (editeur: Editeur) => getFichier(monde, editeur, candidature, nature);
    return { operation: nature, objet: candidature, executer: garder(monde, requete, 'fichier', lire) };
  }
  if (!monde.profil().sondes) return undefined;
  // Écart 32 : deux sondes que les guides emploient et que le code n'a pas.
  if (chemin === ETAT)
    return { operation: 'api', objet: '', executer: garder(monde, requete, 'api', () => repondreJson(200, { status: 'ok' })) };
  if (chemin !== MARCHES) return undefined;
  const lister = ({ client_id }: Editeur) =>
    repondreJson(200, {
      public_markets: monde.magasin.marche
        .tous()
        .filter(({ editeur }) => editeur === client_id)
        .map(({ identifiant }) => ({ identifier: identifiant })),
    });
  return { operation: 'api', objet: '', executer: garder(monde, requete, 'api', lister) };
}

function garder(
  monde: MondePasseMarche,
  requete: Requete,
  plafond: Plafond,
  executer: (editeur: Editeur) => ReponseOctets,
): () => ReponseOctets {
  return () => {
    const passage = autoriser(monde, requete);
    if (!passage.ok) return passage.refus;
    return limiter(monde, plafond, passage.editeur.client_id, () => executer(passage.editeur));
  };
}
