import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePorts, isFree, portsOf, readPort, requireFreePorts } from './ports.ts';

async function whileTaken(port: number, work: () => Promise<void>): Promise<void> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    await work();
  } finally {
    server.close();
  }
}

describe('les ports de la pile', () => {
  it('sont libres et distincts quand le noyau les choisit', async () => {
    const all = portsOf(await freePorts());
    expect(new Set(all).size).toBe(4);
    expect(await Promise.all(all.map(isFree))).toEqual([true, true, true, true]);
  });

  it('nomme la variable PORT quand celui du site est pris', async () => {
    const ports = await freePorts();
    await whileTaken(ports.app, () =>
      expect(requireFreePorts(ports)).rejects.toThrow(new RegExp(`port ${ports.app} est déjà pris.*PORT=${ports.app + 100}`)),
    );
  });

  it('nomme BASE_ECOLE_PORT quand un de ses trois ports est pris', async () => {
    const ports = await freePorts();
    await whileTaken(ports.baseEcole + 2, () =>
      expect(requireFreePorts(ports)).rejects.toThrow(/BASE_ECOLE_PORT=\d+ \(trois ports/),
    );
  });

  it('refuse que le site prenne un port de la base école', async () => {
    await expect(requireFreePorts({ app: 4001, baseEcole: 4000 })).rejects.toThrow(/parmi les trois ports/);
  });

  it.each(['abc', '0', '70000', '3000.5'])('refuse PORT=%s', (value) => {
    expect(() => readPort('PORT', value, 3000)).toThrow(/n’est pas un port/);
  });

  it('prend la valeur habituelle quand la variable manque ou est vide', () => {
    expect([readPort('PORT', undefined, 3000), readPort('PORT', '', 3000), readPort('PORT', '8080', 3000)]).toEqual([
      3000, 3000, 8080,
    ]);
  });
});
