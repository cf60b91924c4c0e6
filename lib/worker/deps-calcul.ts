import { randomBytes } from 'node:crypto';
import { env } from '../core/env.ts';
import { reference } from '../outbox/reference.ts';
import type { DepsCalcul } from '../calcul/calculer-lot.ts';
import type { Cablage } from '../wiring.ts';

/** Secondes d'envois d'avance : une saisie faite pendant un calcul part au plus tard après elles. */
const AVANCE_S = 20;

/** Le calcul du stock de ce processus, au débit permis. */
export const depsCalcul = ({ pool, environnement }: Cablage): DepsCalcul => ({
  pool,
  environnement,
  now: () => new Date(),
  nouvelleRef: () => reference(randomBytes),
  fileMax: Math.max(50, AVANCE_S * env().PISTE_DEBIT_PAR_SECONDE),
});
