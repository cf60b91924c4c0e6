import type { ReponseOctets, Requete } from '../../http/echange.ts';
import type { Candidature } from '../objets/candidature.ts';
import { origineDe } from '../monde/origine.ts';
import { acheverCandidature } from '../parcours/achever-candidature.ts';
import { pageConnexion } from './connexion.ts';
import { type Dossier, type EtapeCandidat, etapesCandidat } from './etapes-candidat.ts';
import { formulaireEtape, lireFormulaire, listeErreurs } from './formulaire.ts';
import { pageRefus, rediriger, rendrePage } from './gabarit.ts';
import { h } from './html.ts';
import { lireSession } from './session.ts';

export const adresseCandidature = ({ identifiant }: Candidature, suite: string) =>
  `/candidate/market_applications/${identifiant}/${suite}`;
export const adresseSuiviCandidature = (candidature: Candidature) =>
  adresseCandidature(candidature, `sync_status/${candidature.identifiant}`);

/** Une étape de la candidature ; sans session, la connexion s'affiche à sa place. Soumise, tout mène à la page de suivi. */
export async function parcoursCandidat(requete: Requete, dossier: Dossier, cle: string): Promise<ReponseOctets> {
  const { marche, candidature } = dossier;
  if (candidature.achevement.tag === 'achevee') return rediriger(adresseSuiviCandidature(candidature));
  if (candidature.courriel === null || lireSession(requete) !== candidature.courriel) return pageConnexion(candidature);
  const etapes = etapesCandidat(marche);
  const rang = etapes.findIndex((etape) => etape.cle === cle);
  const etape = etapes[rang];
  if (!etape) return pageRefus(404, 'Étape inconnue', 'Cette candidature n’a pas cette étape.');
  const repere = `Étape ${rang + 1} sur ${etapes.length}`;
  if (requete.methode === 'GET') return afficher(dossier, etape, repere, []);
  const erreurs = refusDEnregistrer(dossier, cle);
  if (erreurs.length > 0) return afficher(dossier, etape, repere, erreurs);
  const saisie = await etape.saisir(dossier, await lireFormulaire(requete));
  if (!saisie.ok) return afficher(dossier, etape, repere, saisie.erreurs);
  const suivante = etapes[rang + 1];
  if (suivante) {
    dossier.monde.magasin.candidature.poser(candidature.identifiant, saisie.candidature);
    return rediriger(adresseCandidature(candidature, suivante.cle));
  }
  const soumission = { origine: origineDe(requete), documents: 'prets' as const };
  return rediriger(adresseSuiviCandidature(acheverCandidature(dossier.monde, marche, saisie.candidature, soumission)));
}

/**
 * La porte d'ouverture est revérifiée à chaque enregistrement (contrat §8) ; l'échéance n'est opposée que par les guides
 * (écart 29).
 */
function refusDEnregistrer({ monde, marche }: Dossier, cle: string): string[] {
  const { porteDeSynchronisation, reglesAnnoncees } = monde.profil();
  if (porteDeSynchronisation && marche.synchronisation !== 'sync_completed') {
    return ['Le marché est en cours de transmission à la plateforme de l’acheteur : réessayez dans un instant.'];
  }
  const depassee = cle === 'summary' && reglesAnnoncees && new Date(marche.echeance) < monde.maintenant();
  return depassee ? ['L’échéance du marché est passée : la candidature ne peut plus être transmise.'] : [];
}

function afficher(dossier: Dossier, etape: EtapeCandidat, repere: string, erreurs: string[]): ReponseOctets {
  const contenu = h`${listeErreurs(erreurs)}${formulaireEtape(etape.afficher(dossier), etape.bouton)}`;
  return rendrePage({ titre: etape.titre, etape: repere, contenu }, erreurs.length > 0 ? 422 : 200);
}
