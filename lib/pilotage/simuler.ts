import { avecVerrou } from '../db/avec-verrou.ts';
import type { Pool } from '../db/client.ts';
import { compterStock, type DemandeDuStock, listDemandesASimuler } from '../db/list-demandes-a-simuler.ts';
import { avancerSimulation, cloreSimulation, prendreSimulation, type SimulationPrise } from '../db/prendre-simulation.ts';
import { ajouterAuBilan, type BilanDeSimulation, bilanVide } from '../domain/bilan-de-simulation.ts';
import { territoiresDeGrille } from '../domain/grille.ts';
import type { Jour } from '../domain/instant.ts';
import { jourDeParis } from '../domain/jour-de-paris.ts';
import { compilerGrille, type Moteur } from '../domain/moteur-de-grille.ts';
import { publicsDe } from '../domain/publics.ts';

export type DepsSimulation = {
  pool: Pool;
  now: () => Date;
  /** Demandes lues d'un coup : elles seules sont en mémoire, avec les suivantes déjà demandées. */
  lot?: number;
  /** Lots entre deux points de reprise. */
  lotsParReprise?: number;
};

export type IssueSimulation = { tag: 'rien' } | { tag: 'terminee' | 'arretee' | 'suspendue'; ref: string; faites: number };

/** Mène une simulation, ou reprend celle d'un travailleur mort. N'écrit que sa propre ligne. */
export async function simuler(deps: DepsSimulation, arret: AbortSignal): Promise<IssueSimulation> {
  const issue = await avecVerrou(deps.pool, 'simulation', async (verrouPerdu) => {
    const prise = await prendreSimulation(deps.pool, deps.now());
    if (prise === null) return null;
    try {
      return await mener(deps, prise, AbortSignal.any([arret, verrouPerdu]));
    } catch (cause) {
      const message = 'Le calcul s’est arrêté sur une erreur : relancez la simulation, ou prévenez le support.';
      await cloreSimulation(deps.pool, prise.id, { etat: 'echouee', message, le: deps.now() });
      throw cause;
    }
  });
  return issue ?? { tag: 'rien' };
}

async function mener(deps: DepsSimulation, prise: SimulationPrise, signal: AbortSignal): Promise<IssueSimulation> {
  const { pool, now, lot = 1_000, lotsParReprise = 20 } = deps;
  const { ref } = prise;
  const stock = { territoires: territoiresDeGrille(prise.apres), population: prise.apres.population };
  const etat = { ...prise, bilan: prise.bilan ?? bilanVide(), total: prise.total || (await compterStock(pool, stock)) };
  const compter = compteur(compilerGrille(prise.avant), compilerGrille(prise.apres), jourDeParis(prise.debut));
  const lire = (apres: number) => {
    const lecture = listDemandesASimuler(pool, stock, apres, lot);
    // Attendue plus tard : un échec entre-temps ne doit pas passer pour un rejet oublié, qui tuerait le travailleur.
    lecture.catch(() => undefined);
    return lecture;
  };
  let suivant = lire(etat.curseur);
  for (let rang = 1; ; rang += 1) {
    const demandes = await suivant;
    const derniere = demandes.at(-1);
    const fini = derniere === undefined || demandes.length < lot;
    // La base lit le lot suivant pendant que celui-ci se calcule : les deux cœurs travaillent.
    if (!fini && derniere) suivant = lire(derniere.id);
    compter(etat.bilan, demandes);
    etat.faites += demandes.length;
    etat.curseur = derniere?.id ?? etat.curseur;
    if (fini || signal.aborted || rang % lotsParReprise === 0) {
      const continuee = await avancerSimulation(pool, etat);
      if (!continuee || (signal.aborted && !fini)) {
        await suivant.catch(() => undefined);
        return { tag: continuee ? 'suspendue' : 'arretee', ref, faites: etat.faites };
      }
    }
    if (fini) {
      await cloreSimulation(pool, prise.id, { etat: 'terminee', message: null, le: now() });
      return { tag: 'terminee', ref, faites: etat.faites };
    }
  }
}

/** Cote chaque demande selon les deux grilles, le même jour et sur les mêmes pièces. */
const compteur =
  (avant: Moteur, apres: Moteur, jour: Jour) => (bilan: BilanDeSimulation, demandes: readonly DemandeDuStock[]) => {
    for (const { ref, naissance, demande, preuves } of demandes) {
      const a = avant(demande, jour, preuves);
      const b = apres(demande, jour, preuves);
      if (a && b) ajouterAuBilan(bilan, { ref, avant: a.points, apres: b.points }, publicsDe(demande, naissance, jour));
    }
  };
