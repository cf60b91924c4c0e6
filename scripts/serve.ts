import http from 'node:http';
import next from 'next';
import { readPort } from './pile/ports.ts';
import { root } from './pile/surroundings.ts';
import { guardRequests, refuseTunnel } from './serveur/guard-requests.ts';

const SECOND = 1000;

/** Sert le site construit. Sur SIGTERM, finit les requêtes en cours (5 s au plus) puis s'arrête. */
export async function serve(port: number, hostname: string): Promise<void> {
  const app = next({ dev: false, dir: root, hostname, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = http.createServer(
    { headersTimeout: 10 * SECOND, requestTimeout: 60 * SECOND, keepAliveTimeout: 75 * SECOND },
    guardRequests((request, response) => void handle(request, response)),
  );
  server.on('upgrade', refuseTunnel('426 Upgrade Required'));
  server.on('connect', refuseTunnel('405 Method Not Allowed'));
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5 * SECOND).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, resolve);
  });
  console.log(`Site prêt sur http://${hostname}:${port}`);
}

if (import.meta.main) await serve(readPort('PORT', process.env.PORT, 3000), process.env.HOTE ?? '127.0.0.1');
