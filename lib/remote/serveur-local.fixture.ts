import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type Socket } from 'node:net';

export type ServeurLocal = { origin: string; fermer: () => Promise<void> };

/** Vrai serveur HTTP sur la boucle locale, port donné par le noyau. */
export const ouvrirServeur = async (ecouteur: RequestListener): Promise<ServeurLocal> => {
  const serveur = createServer(ecouteur);
  serveur.listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const adresse = serveur.address();
  if (adresse === null || typeof adresse === 'string') throw new Error('pas de port');
  return {
    origin: `http://127.0.0.1:${adresse.port}`,
    fermer: async () => {
      serveur.closeAllConnections();
      serveur.close();
      await once(serveur, 'close');
    },
  };
};

/** Serveur TCP nu, pour les réponses qu'un serveur HTTP refuse d'écrire. */
export const ouvrirServeurTcp = async (surConnexion: (socket: Socket) => void): Promise<ServeurLocal> => {
  const sockets = new Set<Socket>();
  const serveur = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    surConnexion(socket);
  });
  serveur.listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const adresse = serveur.address();
  if (adresse === null || typeof adresse === 'string') throw new Error('pas de port');
  return {
    origin: `http://127.0.0.1:${adresse.port}`,
    fermer: async () => {
      for (const socket of sockets) socket.destroy();
      serveur.close();
      await once(serveur, 'close');
    },
  };
};

/** Corps reçu, en texte. */
export const lireCorps = async (requete: IncomingMessage): Promise<string> => {
  let texte = '';
  for await (const morceau of requete) texte += String(morceau);
  return texte;
};
