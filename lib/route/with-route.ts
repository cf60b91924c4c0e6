import { randomUUID } from 'node:crypto';
import { agentDe, tracer } from '../access/installation.ts';
import { decrireErreur } from '../core/decrire-erreur.ts';
import { env } from '../core/env.ts';
import { logger } from '../core/logger.ts';
import { creerDebit, type Debit } from './debit.ts';
import { porte } from './porte.ts';

/** La porte du service : `export const GET = withRoute({ permission, params, query }, ({ agent, params }) => …)`. */
export const withRoute = porte({
  agentDe,
  auditer: tracer,
  debit: (...demande) => debit()(...demande),
  adressePublique: () => env().NEXTAUTH_URL,
  maintenant: () => new Date(),
  nouvelId: randomUUID,
  signaler: ({ requete, cause }) => logger().error({ requete, ...decrireErreur(cause) }, 'requête en échec'),
});

let memoire: Debit | undefined;

/** Les seaux du processus, faits au premier besoin : le build de Next n'a pas de réglages. */
function debit(): Debit {
  const { DEBIT_ECRITURES_MINUTE, DEBIT_RECHERCHES_MINUTE, DEBIT_EXPORTS_MINUTE } = env();
  memoire ??= creerDebit({
    ecriture: DEBIT_ECRITURES_MINUTE,
    recherche: DEBIT_RECHERCHES_MINUTE,
    export: DEBIT_EXPORTS_MINUTE,
  });
  return memoire;
}
