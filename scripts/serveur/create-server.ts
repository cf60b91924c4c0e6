import http from 'node:http';
import { guardRequests, refuseTunnel } from './guard-requests.ts';

const SECOND = 1000;

export type Delays = Pick<
  http.ServerOptions,
  'headersTimeout' | 'requestTimeout' | 'keepAliveTimeout' | 'connectionsCheckingInterval'
>;

/** Node ne cherche les connexions trop lentes que toutes les trente secondes si on ne le lui demande pas plus souvent. */
const DELAYS: Delays = {
  headersTimeout: 10 * SECOND,
  requestTimeout: 60 * SECOND,
  keepAliveTimeout: 75 * SECOND,
  connectionsCheckingInterval: 2 * SECOND,
};

/** Le serveur HTTP du site : un en-tête ou un corps qui traîne perd sa connexion (408), et n'en coûte à personne d'autre. */
export function createServer(handle: http.RequestListener, delays: Delays = DELAYS): http.Server {
  const server = http.createServer(delays, guardRequests(handle));
  server.on('upgrade', refuseTunnel('426 Upgrade Required'));
  server.on('connect', refuseTunnel('405 Method Not Allowed'));
  return server;
}
