import { setTimeout as sleep } from 'node:timers/promises';
import { withCallContext } from '../core/call-context.ts';
import { donneeRefusee } from '../core/donnee-refusee.ts';
import { claim } from '../outbox/claim.ts';
import { type DepsLivraison, deliverCotation } from '../outbox/deliver-cotation.ts';
import type { EnvoiPris } from '../outbox/envoi-pris.ts';
import { renew } from '../outbox/renew.ts';
import { saveReglements } from '../outbox/save-reglements.ts';
import { type Reglement, settle } from '../outbox/settle.ts';
import { creerBaux } from './baux.ts';
import { creerRegulateur } from './regulateur.ts';

export type ReglagesLivraison = {
  environnement: string;
  bailMs: number;
  /** Plus longue que le délai total d'un appel. */
  quarantaineMs: number;
  /** Envois livrés en même temps par ce travailleur. */
  concurrence: number;
  /** Attente quand rien n'est dû : 500 ms au plus. */
  scrutationMs: number;
  /** Premier plafond d'attente après un échec ; celui de la file par défaut, plus court dans une campagne. */
  baseMs?: number;
  /** À l'arrêt, temps laissé aux appels en vol avant de les couper. */
  arretMs: number;
};

export type DepsTravailleur = Pick<DepsLivraison, 'partenaire' | 'now' | 'nouvelleCorrelation'> & {
  pool: Parameters<typeof saveReglements>[0];
  travailleur: string;
  reglages: ReglagesLivraison;
  random: () => number;
  /** Horloge qui ne recule pas, en millisecondes : mesure les baux. */
  monotone: () => number;
  log: { info: (champs: object, message: string) => void; warn: (champs: object, message: string) => void };
};

/** Livre les envois dus jusqu'à l'abandon du signal ; alors ne prend plus rien, finit ce qui est en vol et rend la main. */
export async function livrer(deps: DepsTravailleur, signal: AbortSignal): Promise<void> {
  const { pool, reglages, travailleur, log, monotone } = deps;
  const baux = creerBaux(monotone, reglages.bailMs);
  const regulateur = creerRegulateur(monotone, reglages.concurrence);
  const enVol = new Set<Promise<void>>();
  const regles: Reglement[] = [];
  const coupure = new AbortController();
  let reglement: Promise<void> | null = null;

  const regler = async (): Promise<void> => {
    for (let taille = 100; regles.length > 0; ) {
      const lot = regles.splice(0, taille);
      try {
        const ecrits = await saveReglements(pool, lot);
        for (const { livraison } of lot) {
          if (!ecrits.has(livraison.envoi.id)) log.warn({ envoi: livraison.envoi.ref }, 'bail perdu, règlement sans effet');
        }
      } catch (cause) {
        if (donneeRefusee(cause)) {
          // Un seul règlement fautif ne retient pas les autres : ils s'écrivent alors un à un, et lui est laissé à son bail.
          taille = 1;
          if (lot.length > 1) regles.unshift(...lot);
          else log.warn({ erreur: nomDe(cause) }, 'règlement refusé par la base, l’envoi sera relu');
          continue;
        }
        // La base ne répond pas : l'issue est gardée et réécrite. Si le processus meurt avant, le bail passé fera relire.
        log.warn({ erreur: nomDe(cause), lot: lot.length }, 'règlement différé');
        regles.unshift(...lot.filter((r) => !coupure.signal.aborted && baux.tient(r.livraison.envoi.id)));
        await sleep(Math.min(1_000, reglages.scrutationMs * 2));
      }
    }
    reglement = null;
  };

  const livrerUn = async (envoi: EnvoiPris): Promise<void> => {
    const livraison = await withCallContext({ envoiId: envoi.id }, () =>
      deliverCotation(
        { ...deps, quarantaineMs: reglages.quarantaineMs, signal: coupure.signal, tient: () => baux.tient(envoi.id) },
        envoi,
      ),
    );
    const { quarantaineMs, baseMs } = reglages;
    const regle = settle(livraison, {
      now: deps.now,
      random: deps.random,
      quarantaineMs,
      ...(baseMs !== undefined && { baseMs }),
    });
    if (regle === null) return;
    regulateur.noter(regle);
    if (regle.conseil.tag === 'suspendre')
      log.warn({ raison: regle.conseil.raison, dureeMs: regle.conseil.dureeMs }, 'file suspendue');
    regles.push(regle);
    reglement ??= regler();
    await reglement;
  };

  const lancer = (envoi: EnvoiPris): void => {
    const tache = livrerUn(envoi)
      .catch((cause: unknown) => log.warn({ envoi: envoi.ref, erreur: nomDe(cause) }, 'livraison interrompue, l’envoi sera relu'))
      .finally(() => {
        baux.rendre(envoi.id);
        enVol.delete(tache);
      });
    enVol.add(tache);
  };

  const battre = async (): Promise<void> => {
    const tenus = baux.aProlonger();
    if (tenus.length === 0) return;
    const depuis = monotone();
    baux.prolonger(await renew(pool, tenus, reglages.bailMs), depuis);
  };
  const battement = setInterval(() => void battre().catch(() => undefined), reglages.bailMs / 3);

  while (!signal.aborted) {
    const lot = regulateur.places(enVol.size);
    let pris: EnvoiPris[] = [];
    if (lot > 0) {
      try {
        const depuis = monotone();
        pris = await claim(pool, { travailleur, environnement: reglages.environnement, bailMs: reglages.bailMs, lot });
        for (const envoi of pris) baux.prendre(envoi, depuis);
        pris.forEach(lancer);
      } catch (cause) {
        log.warn({ erreur: nomDe(cause) }, 'prise impossible, nouvel essai');
      }
    }
    if (pris.length === 0 || regulateur.places(enVol.size) === 0)
      await attendre(enVol, pris.length === lot, reglages.scrutationMs, signal);
  }

  const limite = setTimeout(() => coupure.abort(), reglages.arretMs);
  await Promise.all(enVol);
  clearTimeout(limite);
  clearInterval(battement);
  log.info({}, 'livraison arrêtée');
}

/** Attend qu'une place se libère (s'il reste du travail) ou l'heure de regarder à nouveau. */
async function attendre(enVol: Set<Promise<void>>, plein: boolean, ms: number, signal: AbortSignal): Promise<void> {
  const reveil = new AbortController();
  const pause = sleep(ms, undefined, { signal: AbortSignal.any([signal, reveil.signal]) }).catch(() => undefined);
  await Promise.race(plein && enVol.size > 0 ? [pause, ...enVol] : [pause]);
  reveil.abort();
}

const nomDe = (cause: unknown): string =>
  cause instanceof Error ? ((cause as { code?: string }).code ?? cause.name) : 'inconnue';
