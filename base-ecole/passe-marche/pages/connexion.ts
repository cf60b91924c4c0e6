import type { ReponseOctets, Requete } from '../../http/echange.ts';
import type { Candidature } from '../objets/candidature.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { origineDe } from '../monde/origine.ts';
import { creerLien, ouvrirLien } from '../parcours/connexion.ts';
import { champTexte, definitions, lireFormulaire, listeErreurs, texteSaisi } from './formulaire.ts';
import { pageRefus, rediriger, rendrePage } from './gabarit.ts';
import { h } from './html.ts';
import { ouvrirSession } from './session.ts';

/** Connexion du candidat, à la place de la page demandée (contrat §5, rang 3). */
export function pageConnexion({ identifiant, siret }: Candidature, erreurs: readonly string[] = []): ReponseOctets {
  const contenu = h`${listeErreurs(erreurs)}${siret !== '' && definitions([['SIRET', siret]])}
<form method="post" action="/candidate/sessions"><input type="hidden" name="market_application_id" value="${identifiant}">
${champTexte('email', 'Votre adresse électronique', '', 'email')}<button type="submit">Recevoir un lien de connexion</button></form>`;
  return rendrePage({ titre: 'Connexion du candidat', contenu }, erreurs.length > 0 ? 422 : 200);
}

/** `POST /candidate/sessions` : le lien, envoyé par courriel en vrai, s'affiche ici comme sur les environnements d'essai. */
export async function demanderLien(monde: MondePasseMarche, requete: Requete): Promise<ReponseOctets> {
  const formulaire = await lireFormulaire(requete);
  const candidature = monde.magasin.candidature.lire(texteSaisi(formulaire, 'market_application_id'));
  if (!candidature) return pageRefus(404, 'Candidature inconnue', 'Repartez du lien de votre plateforme.');
  const courriel = texteSaisi(formulaire, 'email').toLowerCase();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(courriel)) {
    return pageConnexion(candidature, ['Adresse électronique : la forme attendue est nom@domaine.fr.']);
  }
  const { jeton } = creerLien(monde, candidature, courriel);
  const parametres = new URLSearchParams({ token: jeton, market_application_id: candidature.identifiant });
  const lien = `${origineDe(requete)}/candidate/sessions/verify?${parametres}`;
  const contenu = h`<p>Un lien de connexion a été envoyé à ${courriel}, il vaut trente minutes.</p>
<p>Dans cette imitation, aucun courriel ne part : <a href="${lien}">Ouvrir le lien de connexion</a></p>`;
  return rendrePage({ titre: 'Lien de connexion envoyé', contenu });
}

/** `GET /candidate/sessions/verify` */
export function verifierLien(monde: MondePasseMarche, { recherche }: Requete): ReponseOctets {
  const connexion = ouvrirLien(monde, recherche.get('token') ?? '', recherche.get('market_application_id') ?? '');
  if (connexion.ok) {
    const { identifiant, courriel } = connexion.candidature;
    return rediriger(`/candidate/market_applications/${identifiant}/company_identification`, ouvrirSession(courriel ?? ''));
  }
  return connexion.motif === 'autre-candidat'
    ? pageRefus(403, 'Candidature déjà prise en charge', 'Une autre personne s’est connectée la première à cette candidature.')
    : pageRefus(
        401,
        'Lien périmé',
        'Ce lien n’est plus valable : repartez du lien de votre plateforme pour en demander un autre.',
      );
}
