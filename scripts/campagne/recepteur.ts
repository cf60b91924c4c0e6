import { creerPool } from '../../lib/db/client.ts';
import { ouvrirRecepteur } from '../../lib/inbox/recepteur.fixture.ts';

// Le processus que la campagne tue : la vraie réception, devant un serveur HTTP nu pour renaître en une fraction de seconde.
const [url = '', courant = ''] = process.argv.slice(2);
process.once('disconnect', () => process.exit(1));

const { origine } = await ouvrirRecepteur({
  sql: creerPool(url, 8),
  environnement: 'base-ecole',
  secrets: { courant, precedent: null },
  signaler: () => undefined,
});
process.send?.(origine);
