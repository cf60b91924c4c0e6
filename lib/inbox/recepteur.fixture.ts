import { once } from 'node:events';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { type DepsReception, recevoirNotification } from './recevoir-notification.ts';

export type Recepteur = { origine: string; fermer: () => Promise<void> };

/** La vraie réception, devant un serveur HTTP nu sur la boucle locale. */
export async function ouvrirRecepteur(deps: DepsReception): Promise<Recepteur> {
  const serveur = createServer(async (entree, sortie) => {
    const init: RequestInit & { duplex: string } = {
      method: 'POST',
      headers: { 'x-webhook-signature-sha256': String(entree.headers['x-webhook-signature-sha256'] ?? '') },
      body: Readable.toWeb(entree) as ReadableStream<Uint8Array>,
      duplex: 'half',
    };
    const { status, headers } = await recevoirNotification(deps, new Request('http://recepteur/', init));
    sortie.writeHead(status, Object.fromEntries(headers)).end();
  });
  serveur.listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const adresse = serveur.address();
  if (adresse === null || typeof adresse === 'string') throw new Error('pas de port');
  return {
    origine: `http://127.0.0.1:${adresse.port}`,
    fermer: async () => {
      serveur.closeAllConnections();
      serveur.close();
      await once(serveur, 'close');
    },
  };
}
