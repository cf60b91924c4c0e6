import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { GET, POST, versHttp, versTcp } from './transport.fixture.ts';

describe('La réception d’une réponse', () => {
  it('un corps juste au plafond est entier, un octet de plus est coupé, en un morceau comme en plusieurs', async () => {
    for (const morceaux of [['abcdef'], ['abc', 'def'], ['abcdef', 'g'], ['abc', 'defgh'], ['abcdefg']]) {
      const transport = await versHttp(
        async (_, reponse) => {
          for (const morceau of morceaux) {
            reponse.write(morceau);
            await new Promise((suite) => setTimeout(suite, 10));
          }
          reponse.end();
        },
        { maxBodyBytes: 6 },
      );
      const recu = await transport.send(GET);
      expect(recu.ok && [recu.value.body.toString(), recu.value.truncated]).toEqual(['abcdef', morceaux.join('').length > 6]);
    }
  });

  it('une annonce 1xx n’est pas la réponse : le statut vient ensuite, et une coupure entre les deux laisse un doute', async () => {
    const annonce = 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n';
    const suivie = await versTcp((socket) => socket.on('data', () => socket.end(`${annonce}HTTP/1.1 204 No Content\r\n\r\n`)));
    expect(await suivie.send(POST)).toMatchObject({ ok: true, value: { status: 204 } });
    const seule = await versTcp((socket) => socket.on('data', () => socket.end(annonce)));
    expect(await seule.send(POST)).toMatchObject({ ok: false, error: { tag: 'reseau', sent: 'peut-etre' } });
  });

  it.each([
    ['délai', 150, () => undefined],
    ['abandon', 10_000, () => AbortSignal.timeout(100)],
  ])('après un %s, la connexion est coupée et rendue à la requête suivante', async (_, totalTimeoutMs, signal) => {
    const coupee = Promise.withResolvers<void>();
    let recues = 0;
    const transport = await versHttp(
      (_requete, reponse) => {
        recues += 1;
        if (recues === 1) reponse.on('close', coupee.resolve);
        else reponse.end('ok');
      },
      { connections: 1, totalTimeoutMs },
    );
    expect((await transport.send({ ...POST, signal: signal() })).ok).toBe(false);
    await coupee.promise;
    expect((await transport.send(POST)).ok).toBe(true);
  });

  it('un échange fini ne laisse ni écouteur sur le signal, ni minuteur', async () => {
    const transport = await versHttp((_, reponse) => reponse.end('ok'), { totalTimeoutMs: 60_000 });
    const { signal } = new AbortController();
    await transport.send({ ...GET, signal });
    const minuteurs = () => process.getActiveResourcesInfo().filter((genre) => genre === 'Timeout').length;
    const avant = minuteurs();
    for (let i = 0; i < 10; i++) expect((await transport.send({ ...GET, signal })).ok).toBe(true);
    expect(minuteurs()).toBeLessThan(avant + 5);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
