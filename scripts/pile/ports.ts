import net from 'node:net';
import { freePort } from '../free-port.ts';

export type Ports = { app: number; baseEcole: number };

/** Lit un port d'une variable ; lève une ligne en français s'il n'est pas un nombre de 1 à 65535. */
export function readPort(variable: string, value: string | undefined, fallback: number): number {
  const port = value === undefined || value === '' ? fallback : Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`${variable}=${value} n’est pas un port : donnez un nombre de 1 à 65535.`);
  return port;
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** La base école occupe trois ports qui se suivent : PISTE et Cotation, Passe Marché, ProConnect. */
export const portsOf = ({ app, baseEcole }: Ports): number[] => [app, baseEcole, baseEcole + 1, baseEcole + 2];

/** Lève une ligne qui nomme la variable à changer pour le premier port pris. */
export async function requireFreePorts(ports: Ports): Promise<void> {
  const trio = [ports.baseEcole, ports.baseEcole + 1, ports.baseEcole + 2];
  if (trio.includes(ports.app))
    throw new Error(`PORT=${ports.app} se trouve parmi les trois ports de la base école : changez PORT ou BASE_ECOLE_PORT.`);
  for (const port of portsOf(ports)) {
    if (await isFree(port)) continue;
    const advice =
      port === ports.app ? `PORT=${port + 100}` : `BASE_ECOLE_PORT=${ports.baseEcole + 100} (trois ports à partir de celui-ci)`;
    throw new Error(`Le port ${port} est déjà pris : arrêtez le programme qui l’occupe, ou relancez avec ${advice}.`);
  }
}

/** Des ports libres choisis par le noyau, pour les tests. */
export async function freePorts(): Promise<Ports> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const baseEcole = await freePort();
    if (baseEcole > 65_533) continue;
    if (!(await isFree(baseEcole + 1)) || !(await isFree(baseEcole + 2))) continue;
    const app = await freePort();
    if (!portsOf({ app, baseEcole }).slice(1).includes(app)) return { app, baseEcole };
  }
  throw new Error('Aucune suite de trois ports libres sur la boucle locale.');
}
