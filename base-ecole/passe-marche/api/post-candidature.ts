import { type Reponse, type Requete, repondreJson } from '../../http/echange.ts';
import type { Candidature } from '../objets/candidature.ts';
import type { Editeur } from '../monde/editeurs.ts';
import { tirerIdentifiant } from '../objets/identifiant.ts';
import type { Marche } from '../objets/marche.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { origineDe } from '../monde/origine.ts';
import { lireRacine, texteDe, texteOuNul } from './attributs.ts';
import { type Erreurs, refuserCadre, refuserChamps, refuserObjet } from './refus.ts';
import { erreursDeSiret, ranger } from './valider-marche.ts';

/** POST …/market_applications (contrat §3.2) : rend la candidature existante du même SIRET, achevée ou non. */
export function postCandidature(monde: MondePasseMarche, requete: Requete, editeur: Editeur, identifiant: string): Reponse {
  const marche = monde.magasin.marche.lire(identifiant);
  if (marche?.editeur !== editeur.client_id) return refuserObjet(monde, 'Public market not found', marche !== undefined);
  const racine = lireRacine(requete, 'market_application');
  if (racine.tag === 'illisible') return refuserCadre(requete, 400);
  const attributs = racine.tag === 'lu' ? racine.attributs : {};
  const siret = texteDe(attributs['siret']);
  const libre = monde.profil().candidatureLibre;
  const fautes = siret === '' && libre ? {} : ranger(erreursDeSiret(siret));
  if (Object.keys(fautes).length > 0) return refuserChamps(monde, fautes);
  if (siret.length > 14) return refuserCadre(requete, 500);
  const existante = siret === '' ? undefined : trouver(monde, marche, siret);
  if (existante && libre) return refuserChamps(monde, { siret: ['a déjà une candidature sur ce marché'] });
  if (existante) return rendre(requete, existante);
  const utilisateur = texteOuNul(attributs['provider_user_id']);
  const erreurs = validerOuverture(monde, marche, utilisateur);
  if (Object.keys(erreurs).length > 0) return refuserChamps(monde, erreurs);
  const candidature = creer(monde, marche, siret, utilisateur);
  monde.magasin.candidature.poser(candidature.identifiant, candidature);
  return rendre(requete, candidature);
}

const trouver = (monde: MondePasseMarche, { identifiant }: Marche, siret: string) =>
  monde.magasin.candidature.tous().find((c) => c.marche === identifiant && c.siret === siret);

const rendre = (requete: Requete, { identifiant }: Candidature) =>
  repondreJson(201, {
    identifier: identifiant,
    application_url: `${origineDe(requete)}/candidate/market_applications/${identifiant}/company_identification`,
  });

/** La porte n'est pas « marché configuré » mais « notification du marché acquittée ». */
const validerOuverture = (monde: MondePasseMarche, marche: Marche, utilisateur: string | null): Erreurs =>
  ranger([
    [
      'public_market',
      monde.profil().porteDeSynchronisation && marche.synchronisation !== 'sync_completed' && 'must be completed',
    ],
    ['provider_user_id', (utilisateur?.length ?? 0) > 255 && 'ne dépasse pas 255 caractères'],
  ]);

function creer(monde: MondePasseMarche, marche: Marche, siret: string, utilisateur: string | null): Candidature {
  const maintenant = monde.maintenant();
  return {
    identifiant: tirerIdentifiant(monde.profil().prefixeCandidature, maintenant, monde.options.hasard, monde.identifiantPris),
    marche: marche.identifiant,
    siret,
    utilisateur,
    creeLe: maintenant.toISOString(),
    courriel: null,
    lots: [],
    reponses: {},
    pieces: [],
    achevement: { tag: 'ouverte' },
    synchronisation: 'sync_pending',
  };
}
