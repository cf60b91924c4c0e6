import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { ouvrirServeur, ouvrirServeurTcp } from './serveur-local.fixture.ts';
import { createTransport, type RawRequest, type TransportOptions } from './transport.ts';

export const GET: RawRequest = { method: 'GET', path: '/', headers: ['Accept', 'application/json'], body: null };
export const POST: RawRequest = { method: 'POST', path: '/', headers: ['Content-Type', 'application/json'], body: '{"a":1}' };

/** Un transport vers cette adresse, fermé avec l'essai. */
export const vers = (origin: string, options: Partial<TransportOptions> = {}) => {
  const transport = createTransport({ origin, totalTimeoutMs: 2_000, ...options });
  onTestFinished(() => transport.close());
  return transport;
};
export const versHttp = async (ecouteur: RequestListener, options?: Partial<TransportOptions>) => {
  const serveur = await ouvrirServeur(ecouteur);
  onTestFinished(serveur.fermer);
  return vers(serveur.origin, options);
};
export const versTcp = async (surConnexion: (socket: Socket) => void, options?: Partial<TransportOptions>) => {
  const serveur = await ouvrirServeurTcp(surConnexion);
  onTestFinished(serveur.fermer);
  return vers(serveur.origin, options);
};
