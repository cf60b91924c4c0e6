import { randomBytes, randomUUID } from 'node:crypto';
import { creerPool } from '../../lib/db/client.ts';
import { reference } from '../../lib/outbox/reference.ts';
import { avancerCalcul } from '../../lib/calcul/avancer-calcul.ts';
import { tourner } from '../../lib/worker/boucle.ts';
import { livrer } from '../../lib/worker/livraison.ts';
import { clientDeCampagne } from './client.ts';
import { REGLAGES } from './reglages.ts';

// Le processus que la campagne du stock tue : le calcul et la livraison, comme dans le vrai travailleur, avec des délais courts.
const [url = '', piste = '', cotation = ''] = process.argv.slice(2);
const arret = new AbortController();
process.once('SIGTERM', () => arret.abort());
process.once('disconnect', () => process.exit(1));

const FILE_MAX = 2_000;
const pool = creerPool(url, 6);
const client = clientDeCampagne(piste, cotation);
const now = () => new Date();
const calcul = { pool, environnement: 'base-ecole', now, nouvelleRef: () => reference(randomBytes), fileMax: FILE_MAX };
const travail = [
  tourner({ nom: 'calcul-du-stock', pauseMs: 100, tour: (signal) => avancerCalcul(calcul, signal) }, arret.signal, (nom, cause) =>
    console.error(nom, cause),
  ),
  livrer(
    {
      pool,
      partenaire: client,
      travailleur: `campagne-${process.pid}`,
      reglages: { ...REGLAGES, environnement: 'base-ecole' },
      now,
      monotone: () => performance.now(),
      random: Math.random,
      nouvelleCorrelation: randomUUID,
      log: { info: () => undefined, warn: () => undefined },
    },
    arret.signal,
  ),
];
process.send?.('pret');
await Promise.all(travail);
await Promise.all([client.close(), pool.end()]);
process.disconnect?.();
