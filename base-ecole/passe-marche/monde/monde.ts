import { creerMoteurFautes, type MoteurFautes } from '../../fautes/moteur.ts';
import { type CompteurQuota, creerCompteurQuota } from '../../piste/quota.ts';
import { creerDisjoncteur, type Disjoncteur } from './disjoncteur.ts';
import { type Editeurs, ouvrirEditeurs } from './editeurs.ts';
import { creerJetons, type Jetons } from './jetons.ts';
import type { Livraisons } from './livraisons.ts';
import { type Magasin, ouvrirMagasin } from './magasin.ts';
import type { OptionsPasseMarche } from './options.ts';
import { creerPassage, type Passage } from './passage.ts';
import { type NomProfil, PROFILS } from './profils.ts';
import {
  type AppelPasseMarche,
  type LivraisonVisee,
  type RegleAppel,
  type RegleNotification,
  viseAppel,
  viseNotification,
} from './regles-de-faute.ts';

export type Rythme = { facteur: number; delaiMs: number };

/** Tout l'état de Passe Marché imité. */
export type MondePasseMarche = {
  options: OptionsPasseMarche;
  maintenant: () => Date;
  reelle: () => number;
  magasin: Magasin;
  editeurs: Editeurs;
  jetons: Jetons;
  nomProfil: () => NomProfil;
  profil: () => (typeof PROFILS)[NomProfil];
  /** Change de profil ; les plafonds d'appels le suivent, sauf choix contraire, et le disjoncteur oublie ses échecs. */
  reglerProfil: (nom: NomProfil, limites?: boolean) => void;
  limites: { actives: () => boolean; compteur: CompteurQuota };
  rythme: () => Rythme;
  reglerRythme: (rythme: Partial<Rythme>) => void;
  fautes: MoteurFautes<RegleAppel, AppelPasseMarche>;
  alterations: MoteurFautes<RegleNotification, LivraisonVisee>;
  livraisons: Livraisons;
  passage: Passage;
  disjoncteur: Disjoncteur;
  identifiantPris: (identifiant: string) => boolean;
  /** Origine du serveur, pour ce qui se commande sans navigateur. */
  origine: () => string;
  reglerOrigine: (origine: string) => void;
  /** Appels reçus, par opération et par statut rendu. */
  appels: Map<string, number>;
  reinitialiser: () => void;
  fermer: () => void;
};

/** Les livraisons lisent le monde qui les tient : elles se branchent sur lui une fois fait. */
export type CreerLivraisons = (monde: () => MondePasseMarche) => Livraisons;

export function creerMondePasseMarche(
  options: OptionsPasseMarche,
  horloge: { maintenant: () => Date; reelle: () => number },
  creerLivraisons: CreerLivraisons,
): MondePasseMarche {
  const magasin = ouvrirMagasin(options.fichier);
  let nomProfil = options.profil;
  let limites: boolean = PROFILS[options.profil].limites;
  let rythme: Rythme = { facteur: options.rythme, delaiMs: options.delaiNotification };
  let origine = '';
  const monde: MondePasseMarche = {
    options,
    ...horloge,
    magasin,
    editeurs: ouvrirEditeurs(magasin.editeur, options.plateforme),
    jetons: creerJetons(magasin.jeton, horloge.reelle),
    nomProfil: () => nomProfil,
    profil: () => PROFILS[nomProfil],
    reglerProfil: (nom, choix) => {
      nomProfil = nom;
      limites = choix ?? PROFILS[nom].limites;
      monde.disjoncteur.refermer();
    },
    limites: { actives: () => limites, compteur: creerCompteurQuota() },
    rythme: () => rythme,
    reglerRythme: (nouveau) => {
      rythme = { ...rythme, ...nouveau };
    },
    fautes: creerMoteurFautes(viseAppel),
    alterations: creerMoteurFautes(viseNotification),
    livraisons: creerLivraisons(() => monde),
    passage: creerPassage(),
    disjoncteur: creerDisjoncteur(horloge.reelle),
    identifiantPris: (identifiant) =>
      magasin.marche.lire(identifiant) !== undefined || magasin.candidature.lire(identifiant) !== undefined,
    origine: () => origine,
    reglerOrigine: (nouvelle) => {
      origine = nouvelle;
    },
    appels: new Map(),
    reinitialiser: () => {
      magasin.vider();
      monde.fautes.regler([]);
      monde.alterations.regler([]);
      monde.appels.clear();
      monde.limites.compteur.remettreAZero();
      monde.reglerProfil(options.profil);
      monde.reglerRythme({ facteur: options.rythme, delaiMs: options.delaiNotification });
    },
    fermer: () => {
      monde.livraisons.arreter();
      magasin.fermer();
    },
  };
  return monde;
}
