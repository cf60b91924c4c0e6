import { type Alea, creerAlea, graineDe } from './alea.ts';
import type { ModeleEnVigueur } from './a-coter.ts';
import { coter, prochainSeuil } from './coter.ts';
import { ajouterJours, type Jour, moisEntre } from './dates.ts';
import type { CotationStockee, Demande } from './demande.ts';
import { genererFoyer } from './generer-foyer.ts';
import { genererLogement } from './generer-logement.ts';
import type { TirageSouhaits } from './generer-souhaits.ts';
import { genererPropositions, genererVie, TOUR, type Vie } from './generer-vie.ts';
import { LIFFRE_CORMIER, RENNES_METROPOLE } from './territoires.ts';

export type Generation = { graine: number; jour: Jour; tirerSouhaits: TirageSouhaits; modeleEnVigueur: ModeleEnVigueur };

/** Rang dans le tour des cas extrêmes du contrat §8.2. */
const CAS = {
  huitSouhaits: 10,
  totalNegatif: 11,
  nomLong: 12,
  corse: 13,
  outreMer: 14,
  dalo: 15,
  deuxEpci: [16, 17, 18, 19],
  jamaisCotee: 20,
};
const EPCIS_SERVIS = [RENNES_METROPOLE, LIFFRE_CORMIER];
const GUICHETS = ['0R123', '00017', '35A01', '35B02', 'GP001', '00351'];

function numeroUnique(alea: Alea, depot: Jour, rang: number, cas: number): string {
  let departement = '035';
  if (cas === CAS.corse) departement = alea.parmi(['02A', '02B']);
  if (cas === CAS.outreMer) departement = alea.parmi(['971', '972', '973', '974', '976']);
  return `${departement}${depot.slice(2, 4)}${depot.slice(5, 7)}${String(rang % 1_000_000).padStart(6, '0')}${alea.parmi(GUICHETS)}`;
}

/** La demande n° `rang` : ne dépend que de la graine, du rang et du jour de référence, jamais du nombre de demandes. */
export function genererDemande({ graine, jour, tirerSouhaits, modeleEnVigueur }: Generation, rang: number): Demande {
  const alea = creerAlea(graineDe(graine, rang));
  const cas = rang % TOUR;
  const vie = cas === CAS.totalNegatif ? vieRecente(jour) : genererVie(alea, jour, cas);
  const foyer = genererFoyer(alea, jour, cas === CAS.nomLong);
  const deuxEpci = CAS.deuxEpci.includes(cas);
  const nombre = cas === CAS.huitSouhaits ? 8 : Math.max(alea.entier(1, 4), deuxEpci ? 2 : 1);
  const souhaits = tirerSouhaits(alea, nombre, deuxEpci);
  const proche = souhaits[alea.entier(0, souhaits.length - 1)]?.code_insee ?? '35238';
  const logement = genererLogement(alea, jour, foyer.nb_personnes_a_loger, alea.chance(0.5) ? proche : '35288');
  const propositions = genererPropositions(alea, vie.depot, jour, cas === CAS.totalNegatif ? 2 : 0);
  if (cas === CAS.dalo) logement.priorites.dalo = true;
  if (cas === CAS.totalNegatif) rendreTotalNegatif(foyer, logement);
  const num_unique = numeroUnique(alea, vie.depot, rang, cas);
  const minutes = alea.entier(420, 1100);
  const changeeLe = Date.parse(`${vie.changement.le}T00:00:00Z`) + minutes * 60_000;
  const demande: Demande = {
    donnees: {
      num_unique,
      date_depot: vie.depot,
      ...(vie.renouvellement ? { date_dernier_renouvellement: vie.renouvellement } : {}),
      date_maj: new Date(changeeLe).toISOString(),
      guichet: { code: num_unique.slice(13), libelle: `Guichet ${num_unique.slice(13)}` },
      ...logement,
      ...foyer,
      ...(moisEntre(vie.depot, jour) > 30 ? { delai_anormalement_long: { depasse: true } } : {}),
      localisations_souhaitees: souhaits,
      ...(propositions.length ? { propositions } : {}),
    },
    ...(vie.radiation ? { radiation: vie.radiation } : {}),
    changement: { le: changeeLe, motif: vie.changement.motif },
    epcis: EPCIS_SERVIS.filter((siren) => souhaits.some((s) => s.epci_siren === siren)),
    cotations: [],
  };
  if (cas !== CAS.jamaisCotee && !alea.chance(0.15)) demande.cotations = cotationsInitiales(alea, demande, jour, modeleEnVigueur);
  return demande;
}

const vieRecente = (jour: Jour): Vie => {
  const depot = ajouterJours(jour, -150);
  return { depot, changement: { le: depot, motif: 'CREATION' } };
};

/** Deux refus et aucun critère positif : la cotation descend sous zéro. */
function rendreTotalNegatif(foyer: ReturnType<typeof genererFoyer>, logement: ReturnType<typeof genererLogement>): void {
  foyer.handicap = { concerne: false };
  delete foyer.personnes_a_charge;
  foyer.nb_personnes_a_loger = foyer.co_titulaire ? 2 : 1;
  logement.mutation = false;
  logement.motifs = [{ rang: 1, code: 'AUTRE' }];
  logement.priorites = { dalo: false };
  logement.logement_actuel = {
    statut_occupation: 'PROPRIETAIRE',
    code_insee: '35288',
    surface: 70,
    nb_occupants: foyer.nb_personnes_a_loger,
  };
}

/** Cotations déjà détenues par le SNE : une par EPCI souhaité, parfois antérieure au dernier changement (donc périmée). */
function cotationsInitiales(alea: Alea, demande: Demande, jour: Jour, modeleEnVigueur: ModeleEnVigueur): CotationStockee[] {
  const perimee = alea.chance(0.08) && demande.changement.motif === 'MODIFICATION';
  const depot = Date.parse(`${demande.donnees.date_depot}T12:00:00Z`);
  const veille = Date.parse(`${jour}T00:00:00Z`) - alea.entier(1, 55) * 86_400_000;
  const changement = demande.changement.le + 3_600_000;
  const instant = perimee ? Math.max(depot, demande.changement.le - 5 * 86_400_000) : Math.max(veille, changement);
  const justifies = new Set(
    ['VIOLENCES', 'LOGEMENT_INDIGNE', 'EXPULSION', 'RETOUR_EMPLOI', 'SANTE', 'VOISINAGE'].filter(() => alea.chance(0.05)),
  );
  return demande.epcis.flatMap((epci) => {
    const modele = modeleEnVigueur(epci, demande.donnees.mutation, jour);
    if (!modele) return [];
    const cotation = coter(demande, modele, new Date(instant), justifies);
    const seuilLe = prochainSeuil(demande.donnees, modele, cotation.date_cotation.slice(0, 10));
    return [{ ...cotation, epci, enregistreeLe: instant + 1500, ...(seuilLe ? { seuilLe } : {}) }];
  });
}
