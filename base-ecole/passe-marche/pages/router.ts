import { readFileSync } from 'node:fs';
import type { ReponseOctets, Requete } from '../../http/echange.ts';
import { rendreFichier } from '../api/get-fichier.ts';
import type { Candidature } from '../objets/candidature.ts';
import type { Marche } from '../objets/marche.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { origineDe } from '../monde/origine.ts';
import { renvoyer } from '../parcours/renvoyer.ts';
import { pageAccueil } from './accueil.ts';
import { demanderLien, verifierLien } from './connexion.ts';
import { pageRefus, rediriger, STYLE, SUIVI } from './gabarit.ts';
import { h } from './html.ts';
import { adresseSuiviMarche, parcoursAcheteur } from './parcours-acheteur.ts';
import { adresseCandidature, adresseSuiviCandidature, parcoursCandidat } from './parcours-candidat.ts';
import { lireSession } from './session.ts';
import { pageSuivi } from './suivi.ts';

const lire = (nom: string) => readFileSync(new URL(nom, import.meta.url), 'utf8');
const FICHIERS_STATIQUES: Record<string, { type: string; corps: string }> = {
  [STYLE]: { type: 'text/css; charset=utf-8', corps: lire('./passe-marche.css') },
  [SUIVI]: { type: 'text/javascript; charset=utf-8', corps: lire('./suivi.js') },
};

const ACHETEUR = /^\/buyer\/public_markets\/([^/]+)\/([^/]+)(?:\/([^/]+))?(?:\/(retry_sync))?$/;
const CANDIDAT = /^\/candidate\/market_applications\/([^/]+)\/([^/]+)(?:\/([^/]+))?(?:\/(retry_sync))?$/;

type Page = Promise<ReponseOctets> | ReponseOctets | undefined;

/** Les pages des deux parcours ; `undefined` si le chemin n'est pas le leur. */
export function repondrePage(monde: MondePasseMarche, requete: Requete): Page {
  const { chemin, methode } = requete;
  const statique = FICHIERS_STATIQUES[chemin];
  if (statique) return { statut: 200, entetes: { 'Content-Type': statique.type }, corps: statique.corps };
  if (chemin === '/' && methode === 'GET') return pageAccueil(monde);
  if (chemin === '/candidate/sessions' && methode === 'POST') return demanderLien(monde, requete);
  if (chemin === '/candidate/sessions/verify' && methode === 'GET') return verifierLien(monde, requete);
  const acheteur = ACHETEUR.exec(chemin);
  if (acheteur) return pageAcheteur(monde, requete, acheteur);
  const candidat = CANDIDAT.exec(chemin);
  return candidat ? pageCandidat(monde, requete, candidat) : undefined;
}

function pageAcheteur(
  monde: MondePasseMarche,
  requete: Requete,
  [, identifiant = '', etape = '', , dernier]: RegExpExecArray,
): Page {
  const marche = monde.magasin.marche.lire(identifiant);
  if (!marche) return pageRefus(404, 'Marché inconnu', 'Vérifiez l’adresse donnée par votre plateforme.');
  if (dernier === 'retry_sync' || etape === 'retry_sync') return renvoyerMarche(monde, requete, marche);
  if (etape !== 'sync_status') return parcoursAcheteur(monde, requete, marche, etape);
  return pageSuivi(monde, requete, {
    titre: `Marché ${marche.nom}`,
    synchronisation: marche.synchronisation,
    retour: monde.editeurs.lire(marche.editeur)?.retour_acheteur ?? null,
    parametres: { market_identifier: identifiant },
    adresseRenvoi: `${adresseSuiviMarche(marche)}/retry_sync`,
    complement: h``,
  });
}

function renvoyerMarche(monde: MondePasseMarche, requete: Requete, marche: Marche): ReponseOctets {
  if (requete.methode !== 'POST') return rediriger(adresseSuiviMarche(marche));
  const { editeur, identifiant: objet } = marche;
  const fait = renvoyer(monde, { editeur, evenement: 'market.completed', objet, origine: origineDe(requete) });
  return fait ? rediriger(adresseSuiviMarche(marche)) : REFUS_DE_RENVOI();
}

const REFUS_DE_RENVOI = () => pageRefus(422, 'Renvoi refusé', 'Seul un échec se renvoie, trois fois par heure au plus.');

function pageCandidat(
  monde: MondePasseMarche,
  requete: Requete,
  [, identifiant = '', etape = '', , dernier]: RegExpExecArray,
): Page {
  const candidature = monde.magasin.candidature.lire(identifiant);
  const marche = candidature && monde.magasin.marche.lire(candidature.marche);
  if (!candidature || !marche) return pageRefus(404, 'Candidature inconnue', 'Repartez du lien de votre plateforme.');
  if (dernier === 'retry_sync' || etape === 'retry_sync') return renvoyerCandidature(monde, requete, marche, candidature);
  if (etape === 'attestation') return telecharger(monde, requete, candidature);
  if (etape !== 'sync_status') return parcoursCandidat(requete, { monde, marche, candidature }, etape);
  return pageSuivi(monde, requete, {
    titre: `Candidature ${identifiant}`,
    synchronisation: candidature.synchronisation,
    retour: monde.editeurs.lire(marche.editeur)?.retour_candidat ?? null,
    parametres: { market_identifier: marche.identifiant, application_identifier: identifiant },
    adresseRenvoi: `${adresseSuiviCandidature(candidature)}/retry_sync`,
    complement: h`<p><a class="bouton" href="${adresseCandidature(candidature, 'attestation')}">Télécharger l’attestation</a></p>`,
  });
}

function renvoyerCandidature(
  monde: MondePasseMarche,
  requete: Requete,
  { editeur }: Marche,
  candidature: Candidature,
): ReponseOctets {
  if (requete.methode !== 'POST') return rediriger(adresseSuiviCandidature(candidature));
  const evenement = 'market_application.completed';
  const fait = renvoyer(monde, { editeur, evenement, objet: candidature.identifiant, origine: origineDe(requete) });
  return fait ? rediriger(adresseSuiviCandidature(candidature)) : REFUS_DE_RENVOI();
}

/** L'attestation, pour le candidat connecté. */
function telecharger(monde: MondePasseMarche, requete: Requete, candidature: Candidature): ReponseOctets {
  if (lireSession(requete) !== candidature.courriel) return rediriger(adresseCandidature(candidature, 'company_identification'));
  if (candidature.achevement.tag === 'ouverte' || candidature.achevement.documents === 'manquants') {
    return pageRefus(404, 'Attestation absente', 'L’attestation n’a pas été produite : écrivez au support.');
  }
  return rendreFichier(monde, candidature, 'attestation');
}
