import { type Env, env } from './core/env.ts';
import { logger } from './core/logger.ts';
import { type Pool, pool } from './db/client.ts';
import { liaisonPartagee } from './journal/debit-partage.ts';
import { creerJournal, type Journal } from './journal/record-call.ts';
import { type ClientPiste, creerClientPiste } from './piste/client.ts';
import { type BreakerState, CLOSED } from './remote/breaker.ts';
import { createBreakerGate } from './remote/breaker-gate.ts';
import { CATCH_UP_MS, PACE } from './remote/permit-bucket.ts';
import { createThrottle } from './remote/throttle.ts';

export type Cablage = {
  pool: Pool;
  piste: ClientPiste;
  journal: Journal;
  environnement: Env['ENVIRONNEMENT'];
  /** Coupe les liaisons puis écrit ce que le journal retient encore. Le pool reste ouvert. */
  fermer: () => Promise<void>;
};

export type DepsCablage = {
  pool: Pool;
  now: () => number;
  random: () => number;
  onProblemeJournal: (probleme: { perdus: number; cause: unknown }) => void;
};

/** Réglages, clients des partenaires et journal, joints. Rien ne part avant le premier appel. */
export function creerCablage(reglages: Env, { pool, now, random, onProblemeJournal }: DepsCablage): Cablage {
  const environnement = reglages.ENVIRONNEMENT;
  const journal = creerJournal({ pool, operationJeton: 'jeton', onProbleme: onProblemeJournal });
  const espacementMs = 1_000 / (reglages.PISTE_DEBIT_PAR_SECONDE * PACE);
  const creditMs = Math.max(CATCH_UP_MS, (reglages.PISTE_RAFALE - 1) * espacementMs);
  const liaison = liaisonPartagee<BreakerState>(
    pool,
    { partenaire: 'piste', environnement },
    { ferme: CLOSED, debit: { espacementMs, creditMs }, nowMs: now },
  );
  const piste = creerClientPiste({
    config: {
      environment: environnement,
      tokenUrl: reglages.PISTE_TOKEN_URL,
      baseUrl: reglages.SNE_COTATION_BASE_URL,
      clientId: reglages.PISTE_CLIENT_ID,
      clientSecret: reglages.PISTE_CLIENT_SECRET,
      userAgent: 'supervision-cotation/0.1.0',
    },
    throttle: createThrottle((voulus) => liaison.tirer(voulus), now),
    breaker: createBreakerGate({ read: liaison.disjoncteur.lire, swap: liaison.disjoncteur.echanger }, now),
    onCall: journal.noter,
    now,
    random,
  });
  return {
    pool,
    piste,
    journal,
    environnement,
    fermer: async () => {
      await piste.close();
      await journal.vider();
    },
  };
}

let memoire: Cablage | undefined;

/** Le câblage du processus, fait une fois, au premier besoin. */
export function cablage(): Cablage {
  memoire ??= creerCablage(env(), {
    pool: pool(),
    now: Date.now,
    random: Math.random,
    onProblemeJournal: ({ perdus, cause }) =>
      logger.error({ perdus, cause: String(cause) }, 'journal des échanges non écrit, nouvel essai'),
  });
  return memoire;
}
