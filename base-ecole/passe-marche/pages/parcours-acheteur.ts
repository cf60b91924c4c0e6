import type { ReponseOctets, Requete } from '../../http/echange.ts';
import type { Marche } from '../objets/marche.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { origineDe } from '../monde/origine.ts';
import { acheverMarche } from '../parcours/achever-marche.ts';
import { type EtapeAcheteur, etapesAcheteur } from './etapes-acheteur.ts';
import { formulaireEtape, lireFormulaire, listeErreurs } from './formulaire.ts';
import { pageRefus, rediriger, rendrePage } from './gabarit.ts';
import { h, type Html } from './html.ts';

const adresse = ({ identifiant }: Marche, suite: string) => `/buyer/public_markets/${identifiant}/${suite}`;
export const adresseSuiviMarche = (marche: Marche) => adresse(marche, `sync_status/${marche.identifiant}`);

/** Une étape du parcours de l'acheteur ; sans connexion, comme en vrai. Achevé, tout mène à la page de suivi. */
export async function parcoursAcheteur(
  monde: MondePasseMarche,
  requete: Requete,
  marche: Marche,
  cle: string,
): Promise<ReponseOctets> {
  if (marche.achevement.tag === 'acheve') return rediriger(adresseSuiviMarche(marche));
  const etapes = etapesAcheteur(marche);
  const rang = etapes.findIndex((etape) => etape.cle === cle);
  const etape = etapes[rang];
  if (!etape) return pageRefus(404, 'Étape inconnue', 'Ce marché n’a pas cette étape.');
  // Sans la première étape, aucun champ n'est figé : on n'entre pas par le milieu.
  if (rang > 0 && marche.champs.length === 0) return rediriger(adresse(marche, 'setup'));
  const repere = `Étape ${rang + 1} sur ${etapes.length}`;
  if (requete.methode === 'GET') return montrer(etape, repere, etape.afficher(monde, marche), []);
  const saisi = await lireFormulaire(requete);
  const enregistrement = etape.enregistrer(monde, marche, saisi);
  if (!enregistrement.ok) return montrer(etape, repere, etape.afficher(monde, marche, saisi), enregistrement.erreurs);
  const suivante = etapes[rang + 1];
  if (suivante) return rediriger(adresse(marche, suivante.cle));
  return rediriger(adresseSuiviMarche(acheverMarche(monde, enregistrement.marche, origineDe(requete))));
}

function montrer({ titre, bouton }: EtapeAcheteur, repere: string, formulaire: Html, erreurs: string[]): ReponseOctets {
  const contenu = h`${listeErreurs(erreurs)}${formulaireEtape(formulaire, bouton)}`;
  return rendrePage({ titre, etape: repere, contenu }, erreurs.length > 0 ? 422 : 200);
}
