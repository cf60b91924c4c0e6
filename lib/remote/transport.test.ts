import { describe, expect, it, onTestFinished } from 'vitest';
import { getEventListeners } from 'node:events';
import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { ouvrirServeur, ouvrirServeurTcp } from './serveur-local.fixture.ts';
import { createTransport, type RawRequest, type TransportOptions } from './transport.ts';

const GET: RawRequest = { method: 'GET', path: '/', headers: ['Accept', 'application/json'], body: null };
const POST: RawRequest = { method: 'POST', path: '/', headers: ['Content-Type', 'application/json'], body: '{"a":1}' };

const vers = (origin: string, options: Partial<TransportOptions> = {}) => {
  const transport = createTransport({ origin, totalTimeoutMs: 2_000, ...options });
  onTestFinished(() => transport.close());
  return transport;
};
const versHttp = async (ecouteur: RequestListener, options?: Partial<TransportOptions>) => {
  const serveur = await ouvrirServeur(ecouteur);
  onTestFinished(serveur.fermer);
  return vers(serveur.origin, options);
};
const versTcp = async (surConnexion: (socket: Socket) => void, options?: Partial<TransportOptions>) => {
  const serveur = await ouvrirServeurTcp(surConnexion);
  onTestFinished(serveur.fermer);
  return vers(serveur.origin, options);
};

describe('Transport HTTP', () => {
  it('rend le statut, les en-têtes et le corps bruts', async () => {
    const transport = await versHttp((_, reponse) => reponse.writeHead(418, { 'X-Essai': 'oui' }).end('théière'));
    const recu = await transport.send(GET);
    expect(recu.ok && recu.value).toMatchObject({ status: 418, truncated: false });
    expect(recu.ok && recu.value.headers['x-essai']).toBe('oui');
    expect(recu.ok && recu.value.body.toString()).toBe('théière');
  });

  it('ne demande aucune compression', async () => {
    let entetes: unknown = null;
    const transport = await versHttp((requete, reponse) => {
      entetes = requete.headers['accept-encoding'];
      reponse.end();
    });
    await transport.send(GET);
    expect(entetes).toBeUndefined();
  });

  it('ne suit pas une redirection', async () => {
    const chemins: unknown[] = [];
    const transport = await versHttp((requete, reponse) => {
      chemins.push(requete.url);
      reponse.writeHead(302, { Location: 'http://autre.example/' }).end();
    });
    expect(await transport.send(GET)).toMatchObject({ ok: true, value: { status: 302 } });
    expect(chemins).toEqual(['/']);
  });

  it('une connexion refusée n’a rien envoyé', async () => {
    const serveur = await ouvrirServeur(() => {});
    await serveur.fermer();
    const recu = await vers(serveur.origin).send(POST);
    expect(recu).toEqual({ ok: false, error: { tag: 'reseau', cause: 'ECONNREFUSED', sent: 'non' } });
  });

  it('un nom d’hôte inconnu n’a rien envoyé', async () => {
    const recu = await vers('http://inexistant.invalid').send(POST);
    expect(recu).toMatchObject({ ok: false, error: { sent: 'non' } });
  });

  it('une connexion qui ne s’ouvre pas est un délai de connexion', async () => {
    // Le serveur accepte puis se tait pendant la négociation TLS, qui fait partie de la connexion.
    const serveur = await ouvrirServeurTcp((socket) => socket.resume());
    onTestFinished(serveur.fermer);
    const transport = vers(serveur.origin.replace('http:', 'https:'), { connectTimeoutMs: 1_000, totalTimeoutMs: 5_000 });
    const debut = performance.now();
    expect(await transport.send(POST)).toEqual({ ok: false, error: { tag: 'delai', phase: 'connexion', sent: 'non' } });
    expect(performance.now() - debut).toBeLessThan(4_000);
  });

  it('une négociation TLS ratée n’a rien envoyé', async () => {
    const serveur = await ouvrirServeur((_, reponse) => reponse.end());
    onTestFinished(serveur.fermer);
    const recu = await vers(serveur.origin.replace('http:', 'https:')).send(POST);
    expect(recu).toMatchObject({ ok: false, error: { tag: 'reseau', sent: 'non' } });
  });

  it('un silence après la requête est un délai de réponse, écriture douteuse', async () => {
    const transport = await versTcp((socket) => socket.resume(), { totalTimeoutMs: 150 });
    expect(await transport.send(POST)).toEqual({ ok: false, error: { tag: 'delai', phase: 'reponse', sent: 'peut-etre' } });
  });

  it('un corps qui s’arrête en route est un délai, réponse commencée', async () => {
    const transport = await versHttp((_, reponse) => reponse.writeHead(200, { 'Content-Length': 100 }).write('{"a"'), {
      totalTimeoutMs: 150,
    });
    expect(await transport.send(GET)).toEqual({ ok: false, error: { tag: 'delai', phase: 'reponse', sent: 'oui' } });
  });

  it('des en-têtes envoyés octet par octet n’échappent pas au délai total', async () => {
    const transport = await versTcp(
      (socket) => {
        const goutte = setInterval(() => socket.write('H'), 20);
        socket.on('close', () => clearInterval(goutte));
      },
      { totalTimeoutMs: 150 },
    );
    expect((await transport.send(GET)).ok).toBe(false);
  });

  it('une coupure avant la réponse laisse un doute', async () => {
    const transport = await versHttp((requete) => requete.socket.resetAndDestroy());
    expect(await transport.send(POST)).toMatchObject({ ok: false, error: { tag: 'reseau', sent: 'peut-etre' } });
  });

  it('une coupure au milieu du corps est une panne de réseau, réponse commencée', async () => {
    const transport = await versTcp((socket) => {
      socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a":'));
    });
    expect(await transport.send(GET)).toMatchObject({ ok: false, error: { tag: 'reseau', sent: 'oui' } });
  });

  it('une réponse qui n’est pas du HTTP est une panne de réseau', async () => {
    const transport = await versTcp((socket) => socket.on('data', () => socket.end('SSH-2.0-OpenSSH\r\n')));
    expect(await transport.send(GET)).toMatchObject({ ok: false, error: { tag: 'reseau' } });
  });

  it('cent mille en-têtes sont refusés', async () => {
    const transport = await versTcp((socket) => {
      socket.on('data', () => socket.write(`HTTP/1.1 200 OK\r\n${'X-Trop: a\r\n'.repeat(100_000)}\r\n`));
    });
    expect(await transport.send(GET)).toMatchObject({ ok: false, error: { cause: 'UND_ERR_HEADERS_OVERFLOW' } });
  });

  it('un corps sans fin est coupé au plafond, sans remplir la mémoire', async () => {
    const mo = Buffer.alloc(1024 * 1024, 'x');
    let ecrits = 0;
    const coupee = Promise.withResolvers<void>();
    const transport = await versHttp(
      (_, reponse) => {
        const verser = (): void => {
          ecrits += 1;
          reponse.write(mo);
        };
        reponse.on('drain', verser).on('close', coupee.resolve);
        verser();
      },
      { maxBodyBytes: 10_000 },
    );
    const recu = await transport.send(GET);
    expect(recu.ok && recu.value.truncated).toBe(true);
    expect(recu.ok && recu.value.body.length).toBe(10_000);
    await coupee.promise;
    expect(ecrits).toBeLessThan(64);
  });

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

  it('un corps en beaucoup de morceaux est recollé', async () => {
    const transport = await versHttp(async (_, reponse) => {
      for (const morceau of ['é'.repeat(3), 'à', 'fin']) {
        reponse.write(morceau);
        await new Promise((suite) => setTimeout(suite, 5));
      }
      reponse.end();
    });
    const recu = await transport.send(GET);
    expect(recu.ok && recu.value.body.toString()).toBe('éééàfin');
  });

  it('un abandon avant l’envoi n’a rien envoyé, un abandon en vol laisse un doute', async () => {
    const transport = await versHttp(() => {});
    expect(await transport.send({ ...POST, signal: AbortSignal.abort() })).toEqual({
      ok: false,
      error: { tag: 'abandon', sent: 'non' },
    });
    const enVol = transport.send({ ...POST, signal: AbortSignal.timeout(100) });
    expect(await enVol).toEqual({ ok: false, error: { tag: 'abandon', sent: 'peut-etre' } });
  });

  it('une requête encore en file à l’échéance n’a rien envoyé', async () => {
    let recues = 0;
    const transport = await versHttp(() => (recues += 1), { connections: 1, totalTimeoutMs: 200 });
    const [premiere, seconde] = await Promise.all([transport.send(POST), transport.send(POST)]);
    expect(premiere).toMatchObject({ error: { tag: 'delai', sent: 'peut-etre' } });
    expect(seconde).toMatchObject({ error: { tag: 'delai', phase: 'connexion', sent: 'non' } });
    await new Promise((suite) => setTimeout(suite, 200));
    expect(recues).toBe(1);
  });

  it('après une panne, la connexion suivante sert normalement', async () => {
    let appels = 0;
    const transport = await versHttp((requete, reponse) => {
      appels += 1;
      if (appels === 1) requete.socket.destroy();
      else reponse.end('ok');
    });
    expect((await transport.send(POST)).ok).toBe(false);
    expect((await transport.send(POST)).ok).toBe(true);
  });

  it('des en-têtes que HTTP interdit sont une panne rendue, pas une exception', async () => {
    const transport = await versHttp((_, reponse) => reponse.end());
    const recu = await transport.send({ ...GET, headers: ['X-Essai', 'a\r\nb'] });
    expect(recu).toEqual({ ok: false, error: { tag: 'reseau', cause: 'UND_ERR_INVALID_ARG', sent: 'non' } });
  });

  it('un transport fermé rend une panne, pas une exception', async () => {
    const transport = await versHttp((_, reponse) => reponse.end());
    await transport.close();
    expect(await transport.send(GET)).toEqual({ ok: false, error: { tag: 'reseau', cause: 'UND_ERR_DESTROYED', sent: 'non' } });
  });
});
