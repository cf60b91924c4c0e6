import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ok } from '../core/result.ts';
import type { CallReport } from '../remote/call-report.ts';
import { memoryReserve } from '../remote/memory-reserve.ts';
import { ouvrirServeur } from '../remote/serveur-local.fixture.ts';
import { createThrottle } from '../remote/throttle.ts';
import { createTokenHolder } from '../remote/token-holder.ts';
import { createDownload, type DownloadDeps } from './download.ts';

const IDENTIFIANT = 'VR-2026-000000000002';
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000, 'é')]);

/** Un partenaire qui répond ainsi au énième appel, un dossier neuf, et le téléchargement relié aux deux. */
const unTelechargement = async (repondre: (reponse: ServerResponse, rang: number) => void, deps: Partial<DownloadDeps> = {}) => {
  const racine = mkdtempSync(path.join(os.tmpdir(), 'telechargement-'));
  const dossier = path.join(racine, 'a-creer');
  const rapports: CallReport[] = [];
  const jetons: unknown[] = [];
  let demandes = 0;
  const serveur = await ouvrirServeur((requete, reponse) => repondre(reponse, jetons.push(requete.headers.authorization)));
  const { telecharger, close } = createDownload({
    origin: serveur.origin,
    prefix: '/api/v1',
    environment: 'essai',
    dossier,
    tokens: createTokenHolder(async () => ok({ token: `CANARI-${(demandes += 1)}`, lifetimeMs: 60_000 }), Date.now),
    throttle: createThrottle(memoryReserve({ ratePerSecond: 10_000, burst: 10_000 }), Date.now),
    onCall: (rapport) => rapports.push(rapport),
    userAgent: 'essai',
    secrets: [],
    now: Date.now,
    totalTimeoutMs: 2_000,
    ...deps,
  });
  onTestFinished(async () => {
    await close();
    await serveur.fermer();
    rmSync(racine, { recursive: true });
  });
  return {
    telecharger,
    recevoir: () => telecharger('attestation', IDENTIFIANT, 'corr'),
    rapports,
    jetons,
    dossier,
    restes: () => (existsSync(dossier) ? readdirSync(dossier) : []),
  };
};

const refuser =
  (status: number, corps = '') =>
  (reponse: ServerResponse) =>
    void reponse.writeHead(status, { 'Content-Type': 'application/json' }).end(corps);

describe('Un fichier de Passe Marché', () => {
  it('arrive octet pour octet, avec son empreinte, sous un nom tiré au sort que lui seul peut lire', async () => {
    const t = await unTelechargement((reponse) =>
      reponse.writeHead(200, { 'Content-Disposition': 'attachment; filename="attestation-fiscale.pdf"' }).end(PDF),
    );
    const recu = await t.recevoir();
    const [fichier = ''] = t.restes();
    const empreinte = createHash('sha256').update(PDF).digest('hex');
    expect(recu).toEqual(ok({ tag: 'recu', nom: 'attestation-fiscale.pdf', fichier, taille: PDF.length, empreinte }));
    expect(readFileSync(path.join(t.dossier, fichier)).equals(PDF)).toBe(true);
    expect(statSync(path.join(t.dossier, fichier)).mode & 0o777).toBe(0o600);
    expect(t.rapports).toMatchObject([
      { operation: 'pm-telecharger-attestation', attempt: 1, status: 200, failure: null, functionalCode: null, sent: 'oui' },
    ]);
  });

  it('juste au plafond est gardé ; un octet de plus, annoncé ou non, ne laisse rien', async () => {
    const juste = await unTelechargement((reponse) => reponse.end(PDF), { octetsMax: PDF.length });
    expect(await juste.recevoir()).toMatchObject({ ok: true, value: { tag: 'recu' } });
    for (const entetes of [{}, { 'Content-Length': PDF.length }]) {
      const trop = await unTelechargement((reponse) => reponse.writeHead(200, entetes).end(PDF), { octetsMax: PDF.length - 1 });
      expect(await trop.recevoir()).toEqual(ok({ tag: 'trop-gros' }));
      expect(trop.restes()).toEqual([]);
      expect(trop.rapports).toMatchObject([{ failure: null, functionalCode: 'trop-gros' }]);
    }
  });

  it('coupé en route, ou muet au-delà du délai, est une panne et ne laisse rien', async () => {
    const coupe = await unTelechargement((reponse) => {
      reponse.writeHead(200, { 'Content-Length': PDF.length }).write(PDF.subarray(0, 1_000));
      setTimeout(() => reponse.destroy(), 50);
    });
    expect(await coupe.recevoir()).toMatchObject({ ok: false, error: { tag: 'NETWORK', sent: 'oui', cause: 'CORPS_COUPE' } });
    expect(coupe.restes()).toEqual([]);
    const court = await unTelechargement((reponse) => {
      reponse.socket?.end(`HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n%PDF-1.7`);
    });
    expect(await court.recevoir(), 'plus court qu’annoncé').toMatchObject({ ok: false, error: { cause: 'CORPS_COUPE' } });
    expect(court.restes()).toEqual([]);
    const lent = await unTelechargement((reponse) => reponse.writeHead(200).write('%PDF-'), { totalTimeoutMs: 150 });
    expect((await lent.recevoir()).ok).toBe(false);
    expect(lent.restes()).toEqual([]);
    const muet = await unTelechargement(() => {}, { totalTimeoutMs: 150 });
    expect(await muet.recevoir()).toMatchObject({ ok: false, error: { tag: 'TIMEOUT', phase: 'reponse', sent: 'peut-etre' } });
    expect(muet.rapports).toMatchObject([{ status: null, failure: 'TIMEOUT' }]);
  });

  it('refusé d’un 401 est redemandé une fois, sous un jeton neuf, et pas davantage', async () => {
    const renoue = await unTelechargement((reponse, rang) => (rang === 1 ? refuser(401)(reponse) : reponse.end(PDF)));
    expect(await renoue.recevoir()).toMatchObject({ ok: true, value: { tag: 'recu' } });
    expect(renoue.jetons).toEqual(['Bearer CANARI-1', 'Bearer CANARI-2']);
    expect(renoue.rapports.map((r) => [r.attempt, r.failure])).toEqual([
      [1, 'AUTH_TOKEN'],
      [2, null],
    ]);
    const parfois = await unTelechargement((reponse, rang) => (rang % 2 === 1 ? refuser(401)(reponse) : reponse.end(PDF)));
    for (let i = 0; i < 4; i++) expect(await parfois.recevoir(), 'un succès efface les refus').toMatchObject({ ok: true });
    const ferme = await unTelechargement(refuser(401));
    expect(await ferme.recevoir()).toMatchObject({ ok: false, error: { tag: 'AUTH_TOKEN' } });
    expect(ferme.jetons).toHaveLength(2);
  });

  it('refusé avec un corps sans fin n’en lit que le début, sans jamais montrer le jeton', async () => {
    const t = await unTelechargement((reponse) => {
      const verser = (): void => void reponse.write(`CANARI-1 ${'remplissage '.repeat(42_000)}`);
      reponse.writeHead(500).on('drain', verser);
      verser();
    });
    expect(await t.recevoir()).toMatchObject({ ok: false, error: { tag: 'SERVER' } });
    expect(t.rapports).toHaveLength(1);
    expect(JSON.stringify(t.rapports)).toContain('remplissage');
    expect(JSON.stringify(t.rapports)).not.toContain('CANARI');
  });

  it('d’un identifiant mal formé n’est demandé à personne', async () => {
    const t = await unTelechargement(refuser(500));
    expect(await t.telecharger('dossier', '../../oauth/token', 'corr')).toEqual(ok({ tag: 'inconnue' }));
    expect([t.jetons, t.rapports]).toEqual([[], []]);
  });

  it('que la candidature n’a pas encore n’est pas une panne, et le journal dit pourquoi', async () => {
    const t = await unTelechargement(refuser(422));
    expect(await t.recevoir()).toEqual(ok({ tag: 'pas-finalisee' }));
    expect(t.rapports).toMatchObject([{ status: 422, failure: null, functionalCode: 'pas-finalisee', excerpt: null }]);
    const casse = await unTelechargement(refuser(503));
    expect(await casse.recevoir()).toMatchObject({ ok: false, error: { tag: 'SERVER' } });
  });

  it('un succès sans fichier rompt le contrat', async () => {
    const t = await unTelechargement((reponse) => reponse.writeHead(204).end());
    expect(await t.recevoir()).toMatchObject({ ok: false, error: { tag: 'CONTRACT', detail: 'succès sans fichier' } });
    expect(t.restes()).toEqual([]);
  });

  it('d’un hôte injoignable est une panne de réseau, avec sa cause', async () => {
    const ferme = await ouvrirServeur(() => {});
    await ferme.fermer();
    const t = await unTelechargement(() => {}, { origin: ferme.origin });
    expect(await t.recevoir()).toMatchObject({ ok: false, error: { tag: 'NETWORK', cause: 'ECONNREFUSED' } });
  });

  it.each(['plein', 'absent'])('que notre disque ne peut pas ranger (%s) n’est pas une panne de Passe Marché', async (etat) => {
    const ailleurs = mkdtempSync(path.join(os.tmpdir(), 'telechargement-'));
    onTestFinished(() => rmSync(ailleurs, { recursive: true }));
    // Un fichier là où il faudrait un dossier ; un dossier où rien ne s'écrit plus.
    const dossier = etat === 'absent' ? path.join(ailleurs, 'fichier') : '/proc/self';
    if (etat === 'absent') writeFileSync(dossier, '');
    const pm = await unTelechargement((reponse) => void reponse.end(Buffer.alloc(2_000_000)), { dossier });
    // Plus de fois qu'il n'y a de connexions : un corps laissé à moitié lu en retiendrait une.
    for (let fois = 0; fois < 4; fois++)
      await expect(pm.recevoir()).rejects.toThrow(/documents reçus ne s’écrit pas \(E[A-Z]+\)/);
    expect(pm.rapports).toEqual([]);
  });
});
