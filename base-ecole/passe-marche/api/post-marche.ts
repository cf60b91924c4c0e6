import { type Reponse, type Requete, repondreJson } from '../../http/echange.ts';
import type { Editeur } from '../monde/editeurs.ts';
import { tirerIdentifiant } from '../objets/identifiant.ts';
import type { Lot, Marche } from '../objets/marche.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { origineDe } from '../monde/origine.ts';
import { lireRacine } from './attributs.ts';
import { refuserCadre, refuserChamps } from './refus.ts';
import { estTypeMarche, lireMarcheDemande, type MarcheDemande, validerMarche } from './valider-marche.ts';

/** POST /api/v1/public_markets (contrat §3.1). Pas de clé d'idempotence : deux envois font deux marchés. */
export function postMarche(monde: MondePasseMarche, requete: Requete, editeur: Editeur): Reponse {
  const racine = lireRacine(requete, 'public_market');
  if (racine.tag !== 'lu') return refuserCadre(requete, 400);
  const demande = lireMarcheDemande(racine.attributs);
  // Vérifiée avant toute autre règle : elle cache les autres erreurs.
  if (demande.types.includes('defense') && !editeur.defense) {
    return refuserChamps(monde, { market_type_codes: ['« defense » n’est pas ouvert à cet éditeur'] }, 403);
  }
  const maintenant = monde.maintenant();
  const erreurs = validerMarche(demande, maintenant, monde.profil().reglesAnnoncees);
  const { echeance } = demande;
  if (!echeance || Object.keys(erreurs).length > 0) return refuserChamps(monde, erreurs);
  // Un SIRET juste mais entouré d'espaces déborde de sa colonne (contrat §3.2).
  if (demande.siret.length > 14) return refuserCadre(requete, 500);
  const marche = creerMarche(monde, editeur, { ...demande, echeance }, maintenant);
  monde.magasin.marche.poser(marche.identifiant, marche);
  return repondreJson(201, {
    identifier: marche.identifiant,
    configuration_url: `${origineDe(requete)}/buyer/public_markets/${marche.identifiant}/setup`,
  });
}

function creerMarche(
  monde: MondePasseMarche,
  editeur: Editeur,
  demande: MarcheDemande & { echeance: Date },
  maintenant: Date,
): Marche {
  return {
    identifiant: tirerIdentifiant('VR', maintenant, monde.options.hasard, monde.identifiantPris),
    editeur: editeur.client_id,
    creeLe: maintenant.toISOString(),
    nom: demande.nom,
    echeance: demande.echeance.toISOString(),
    siret: demande.siret,
    types: demande.types.filter(estTypeMarche),
    lots: numeroter(monde, demande.lots),
    limiteLots: demande.limiteLots,
    utilisateur: demande.utilisateur,
    champs: [],
    achevement: { tag: 'ouvert' },
    synchronisation: 'sync_pending',
  };
}

function numeroter(monde: MondePasseMarche, lots: Omit<Lot, 'id'>[]): Lot[] {
  const dernier = Math.max(0, ...monde.magasin.marche.tous().flatMap((marche) => marche.lots.map(({ id }) => id)));
  return lots.map((lot, i) => ({ id: dernier + 1 + i, ...lot }));
}
