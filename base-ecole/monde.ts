import { type Modification, modifierDemande } from './admin/modifier-demande.ts';
import { appliquerCotation } from './cotation/appliquer-cotation.ts';
import { creerListes, type Listes } from './cotation/liste.ts';
import { lireModeles } from './cotation/modeles.ts';
import { type Base, genererBase } from './donnees/base.ts';
import { lireTerritoires } from './donnees/territoires.ts';
import { creerMoteurFautes, type MoteurFautes } from './fautes/moteur.ts';
import { type AppelVise, type Regle, vise } from './fautes/regle.ts';
import { type NomScenario, SCENARIOS, type Scenario } from './fautes/scenarios.ts';
import { creerHorloge, type Horloge } from './horloge.ts';
import type { OptionsBaseEcole } from './options.ts';
import { creerMondePasseMarche, type MondePasseMarche } from './passe-marche/monde/monde.ts';
import { creerLivraisons } from './passe-marche/notifications/livraisons.ts';
import { type Application, lireApplications } from './piste/applications.ts';
import { creerJetons, type Jetons } from './piste/jetons.ts';
import { type CompteurQuota, creerCompteurQuota } from './piste/quota.ts';
import { type Derives, SANS_DERIVE } from './proconnect/derives.ts';
import { jourDeReference } from './registre/reference.ts';
import { ouvrirModifications } from './registre/modifications.ts';
import { ouvrirRegistre, type Registre } from './registre/registre.ts';

/** Tout l'état de la base école, en un seul endroit. */
export type Monde = {
  options: OptionsBaseEcole;
  applications: Application[];
  base: () => Base;
  horloge: Horloge;
  registre: Registre;
  /** Change une demande comme le ferait un guichet, et s'en souvient d'un démarrage à l'autre. */
  modifier: (modification: Modification) => ReturnType<typeof modifierDemande>;
  fautes: MoteurFautes<Regle, AppelVise>;
  jetons: Jetons;
  listes: Listes;
  /** Dérives commandées de ProConnect. */
  proconnect: { lire: () => Derives; regler: (derives: Derives) => void };
  quota: CompteurQuota;
  passeMarche: MondePasseMarche;
  scenario: () => { nom: NomScenario; reglages: Scenario };
  jouerScenario: (nom: NomScenario, graine?: number) => void;
  /** Mêmes données qu'au départ (ou autre graine, autre nombre), fautes et horloge remises à l'état initial. */
  reinitialiser: (choix: { graine?: number; demandes?: number; garderRegistre: boolean }) => Promise<void>;
  /** Appels reçus, par opération et par statut rendu. */
  appels: Map<string, number>;
};

export async function creerMonde(options: OptionsBaseEcole): Promise<Monde> {
  const horloge = creerHorloge(options.reelle, options.horloge);
  const registre = ouvrirRegistre(options.registre);
  const modifications = ouvrirModifications(options.registre);
  const jour = jourDeReference(options.registre, options.graine, options.reference ?? horloge.jour());
  const territoires = lireTerritoires();
  const modeles = lireModeles();
  const jetons = await creerJetons(options.jeton, options.dureeJeton, options.reelle);
  const engendrer = (graine: number, nombre: number) => {
    const nouvelle = genererBase({ graine, nombre, jour, territoires, modeles });
    rejouer(nouvelle, registre);
    for (const { modification, instant } of modifications.lire()) modifierDemande(nouvelle, new Date(instant), modification);
    return nouvelle;
  };
  let base = engendrer(options.graine, options.demandes);
  let scenario: NomScenario = 'nominal';
  const fautes = creerMoteurFautes(vise);
  const quota = creerCompteurQuota();
  const fichier = options.registre && `${options.registre}.passe-marche.jsonl`;
  const passeMarche = creerMondePasseMarche(
    { ...(fichier ? { fichier } : {}), ...options.passeMarche },
    { maintenant: horloge.maintenant, reelle: options.reelle },
    creerLivraisons,
  );
  let derives = SANS_DERIVE;
  const appels = new Map<string, number>();
  const applications = lireApplications();
  const jouerScenario = (nom: NomScenario, graine?: number) => {
    scenario = nom;
    fautes.regler(SCENARIOS[nom].regles, graine);
  };
  return {
    options,
    applications,
    base: () => base,
    horloge,
    registre,
    modifier: (modification) => {
      const instant = horloge.maintenant();
      const bilan = modifierDemande(base, instant, modification);
      if (bilan.ok) modifications.inscrire({ instant: instant.toISOString(), modification });
      return bilan;
    },
    fautes,
    jetons,
    listes: creerListes(),
    proconnect: {
      lire: () => derives,
      regler: (nouvelles) => {
        derives = nouvelles;
      },
    },
    quota,
    passeMarche,
    scenario: () => ({ nom: scenario, reglages: SCENARIOS[scenario] }),
    jouerScenario,
    reinitialiser: async ({ graine = options.graine, demandes = options.demandes, garderRegistre }) => {
      if (!garderRegistre) {
        await registre.vider();
        modifications.vider();
        passeMarche.reinitialiser();
      }
      jouerScenario('nominal');
      derives = SANS_DERIVE;
      quota.remettreAZero();
      appels.clear();
      applications.splice(0, applications.length, ...lireApplications());
      const depart = options.horloge ?? { instant: new Date(options.reelle()), figee: false };
      horloge.regler(depart.instant, depart.figee);
      base = engendrer(graine, demandes);
    },
    appels,
  };
}

/** Remet dans les données les écritures du registre ; celles d'une demande absente du jeu restent au registre, sans effet. */
function rejouer(base: Base, registre: Registre): void {
  for (const { num_unique, epci, cotation, instant } of registre.lire()) {
    const demande = base.demandes.get(num_unique);
    if (demande) appliquerCotation(base, demande, epci, cotation, new Date(instant));
  }
}
