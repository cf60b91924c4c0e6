import { randomUUID } from 'node:crypto';
import { creerPool } from '../../lib/db/client.ts';
import { livrer } from '../../lib/worker/livraison.ts';
import { clientDeCampagne } from './client.ts';
import { REGLAGES } from './reglages.ts';

// Le processus que la campagne tue : la vraie boucle de livraison, avec des délais courts.
const [url = '', piste = '', cotation = ''] = process.argv.slice(2);
const arret = new AbortController();
process.once('SIGTERM', () => arret.abort());
// Si le chef de campagne disparaît, son travailleur aussi.
process.once('disconnect', () => process.exit(1));

const pool = creerPool(url, 4);
// Une base arrêtée brutalement coupe les connexions au repos : la boucle en rouvrira.
pool.on('error', () => undefined);
const client = clientDeCampagne(piste, cotation);
const travail = livrer(
  {
    pool,
    partenaire: client,
    travailleur: `campagne-${process.pid}`,
    reglages: { ...REGLAGES, environnement: 'base-ecole' },
    now: () => new Date(),
    monotone: () => performance.now(),
    random: Math.random,
    nouvelleCorrelation: randomUUID,
    log: { info: () => undefined, warn: () => undefined },
  },
  arret.signal,
);
process.send?.('pret');
await travail;
await Promise.all([client.close(), pool.end()]);
process.disconnect?.();
