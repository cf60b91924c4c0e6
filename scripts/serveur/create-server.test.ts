import type http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer } from './create-server.ts';

describe('une connexion lente', () => {
  let server: http.Server;
  let origin: string;

  beforeEach(async () => {
    const delays = { headersTimeout: 300, requestTimeout: 600, keepAliveTimeout: 300, connectionsCheckingInterval: 50 };
    server = createServer((request, response) => request.on('end', () => response.end('page')).resume(), delays);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Envoie `start`, puis un octet toutes les vingt millisecondes ; rend la première ligne de la réponse à la fermeture. */
  function drip(start: string): Promise<string> {
    return new Promise((resolve) => {
      let answer = '';
      let timer: NodeJS.Timeout;
      const socket = net.connect(Number(new URL(origin).port), '127.0.0.1', () => {
        socket.write(start);
        timer = setInterval(() => socket.write('x'), 20);
      });
      socket.on('data', (chunk) => (answer += chunk));
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearInterval(timer);
        resolve(answer.split('\r\n')[0] ?? '');
      });
    });
  }

  it.each([
    ['dans son en-tête', 'POST / HTTP/1.1\r\nHost: x\r\nX-Long: '],
    ['dans son corps', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n'],
  ])('%s est coupée', async (_, start) => {
    expect(await drip(start)).toBe('HTTP/1.1 408 Request Timeout');
  });

  it('deux cents fois ensemble ne prive personne de la page', async () => {
    const slow = Array.from({ length: 200 }, () => drip('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n'));
    expect(await (await fetch(origin)).text()).toBe('page');
    expect(new Set(await Promise.all(slow))).toEqual(new Set(['HTTP/1.1 408 Request Timeout']));
  });
});
