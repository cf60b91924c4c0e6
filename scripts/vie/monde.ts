import { randomBytes, randomUUID } from 'node:crypto';
import { type Env, lireEnv } from '../../lib/core/env.ts';
import { creerPool, type Pool } from '../../lib/db/client.ts';
import { creerJournal } from '../../lib/journal/record-call.ts';
import { reference } from '../../lib/outbox/reference.ts';
import { type ClientPiste, creerClientPiste } from '../../lib/piste/client.ts';
import { createBreakerGate, memoryBreakerStore } from '../../lib/remote/breaker-gate.ts';
import { memoryReserve } from '../../lib/remote/memory-reserve.ts';
import { createThrottle } from '../../lib/remote/throttle.ts';
import { sonder } from '../../lib/worker/sonde.ts';
import { type Commander, commanderA } from './commander.ts';
import { adresseDeplacee, creerHorloge, type Horloge } from './horloge.ts';

/** Ce qui vit : notre base et notre client à l'heure déplacée, et les commandes du monde extérieur. */
export type Monde = {
  reglages: Env;
  pool: Pool;
  piste: ClientPiste;
  horloge: Horloge;
  commander: Commander;
  nouvelleRef: () => string;
  random: () => number;
  nouvelleCorrelation: () => string;
  /** Écrit ce que le journal retient : les compteurs et les incidents y sont. */
  viderJournal: () => Promise<void>;
  fermer: () => Promise<void>;
};

/** Le vrai client et le vrai journal ; seules les attentes d'un appel à l'autre sont ôtées. */
export function ouvrirMonde(environnement: NodeJS.ProcessEnv, random: () => number): Monde {
  const reglages = lireEnv({ ...environnement });
  const pool = creerPool(adresseDeplacee(reglages.DATABASE_URL), 6);
  const commander = commanderA(reglages.BASE_ECOLE_ADMIN_URL ?? '');
  const horloge = creerHorloge({
    pool,
    commander: (instant) => commander('horloge', { instant }),
    sonder: () => sonder({ piste, pool }),
  });
  const { nowMs: now } = horloge;
  const journal = creerJournal({
    pool,
    operationJeton: 'jeton',
    onProbleme: ({ cause }) => console.error('journal', cause),
  });
  const piste = creerClientPiste({
    config: {
      environment: reglages.ENVIRONNEMENT,
      tokenUrl: reglages.PISTE_TOKEN_URL,
      baseUrl: reglages.SNE_COTATION_BASE_URL,
      clientId: reglages.PISTE_CLIENT_ID,
      clientSecret: reglages.PISTE_CLIENT_SECRET,
      userAgent: 'supervision-cotation/0.1.0',
    },
    throttle: createThrottle(memoryReserve({ ratePerSecond: 100_000, burst: 100_000 }), Date.now),
    breaker: createBreakerGate(memoryBreakerStore(), now),
    onCall: journal.noter,
    now,
    random,
    retryReads: { maxAttempts: 1, maxDelayMs: 0 },
  });
  const fermer = async () => {
    await piste.close();
    await journal.vider();
    await pool.end();
  };
  const nouvelleRef = () => reference(randomBytes);
  return {
    reglages,
    pool,
    piste,
    horloge,
    commander,
    nouvelleRef,
    random,
    nouvelleCorrelation: randomUUID,
    viderJournal: journal.vider,
    fermer,
  };
}
