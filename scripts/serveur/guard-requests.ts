import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const ALLOW = [...METHODS].join(', ');

/** Refuse avant Next les méthodes qu'il traite mal : à TRACE, « next start » 16.4 répond 200 sur une page et 500 sur une route. */
export function guardRequests(handle: RequestListener): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    if (METHODS.has(request.method ?? '')) return handle(request, response);
    response.writeHead(405, { allow: ALLOW, 'content-length': '0', connection: 'close' }).end();
  };
}

/** Le service n'offre ni tunnel ni WebSocket. */
export function refuseTunnel(status: '405 Method Not Allowed' | '426 Upgrade Required') {
  return (_request: IncomingMessage, socket: Duplex): void => {
    socket.end(`HTTP/1.1 ${status}\r\nAllow: ${ALLOW}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
  };
}
