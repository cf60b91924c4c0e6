import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { recevoirNotification } from '../../lib/inbox/recevoir-notification.ts';
import { creerPool } from '../../lib/db/client.ts';

// Le processus que la campagne tue : la vraie réception, devant un serveur HTTP nu pour renaître en une fraction de seconde.
const [url = '', courant = ''] = process.argv.slice(2);
process.once('disconnect', () => process.exit(1));

const deps = {
  sql: creerPool(url, 8),
  environnement: 'base-ecole',
  secrets: { courant, precedent: null },
  signaler: () => undefined,
};
const serveur = createServer(async (entree, sortie) => {
  const init: RequestInit & { duplex: string } = {
    method: 'POST',
    headers: { 'x-webhook-signature-sha256': String(entree.headers['x-webhook-signature-sha256'] ?? '') },
    body: Readable.toWeb(entree) as ReadableStream<Uint8Array>,
    duplex: 'half',
  };
  const reponse = await recevoirNotification(deps, new Request('http://recepteur/', init));
  sortie.writeHead(reponse.status).end();
});
serveur.listen(0, '127.0.0.1', () => {
  const adresse = serveur.address();
  process.send?.(typeof adresse === 'object' && adresse ? adresse.port : 0);
});
