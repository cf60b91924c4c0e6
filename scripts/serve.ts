import next from 'next';
import { readPort } from './pile/ports.ts';
import { root } from './pile/surroundings.ts';
import { createServer } from './serveur/create-server.ts';

const DRAIN_MS = 5_000;

/** Sert le site construit. Sur SIGTERM, finit les requêtes en cours (5 s au plus) puis s'arrête. */
export async function serve(port: number, hostname: string): Promise<void> {
  const app = next({ dev: false, dir: root, hostname, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => void handle(request, response));
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), DRAIN_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, resolve);
  });
  console.log(`Site prêt sur http://${hostname}:${port}`);
}

if (import.meta.main) await serve(readPort('PORT', process.env.PORT, 3000), process.env.HOTE ?? '127.0.0.1');
