import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardRequests, refuseTunnel } from './guard-requests.ts';

describe('l’entrée du service', () => {
  let server: http.Server;
  let seen: string[];

  beforeEach(async () => {
    seen = [];
    const handle: http.RequestListener = (request, response) => {
      seen.push(request.method ?? '');
      response.end('page');
    };
    server = http.createServer(guardRequests(handle));
    server.on('upgrade', refuseTunnel('426 Upgrade Required'));
    server.on('connect', refuseTunnel('405 Method Not Allowed'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => server.close());

  function raw(text: string): Promise<string> {
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve) => {
      let answer = '';
      const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (chunk) => (answer += chunk));
      socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    });
  }

  it.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('laisse passer %s', async (method) => {
    expect(await raw(`${method} / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)).toBe(
      'HTTP/1.1 200 OK',
    );
    expect(seen).toEqual([method]);
  });

  it.each([
    ['TRACE / HTTP/1.1', '405 Method Not Allowed'],
    ['PROPFIND / HTTP/1.1', '405 Method Not Allowed'],
    ['CONNECT exemple.fr:443 HTTP/1.1', '405 Method Not Allowed'],
    ['INVENTE / HTTP/1.1', '400 Bad Request'],
  ])('refuse « %s » avant Next', async (line, status) => {
    expect(await raw(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`)).toBe(`HTTP/1.1 ${status}`);
    expect(seen).toEqual([]);
  });

  it('refuse un passage en WebSocket', async () => {
    const request = 'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';
    expect(await raw(request)).toBe('HTTP/1.1 426 Upgrade Required');
    expect(seen).toEqual([]);
  });
});
