import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unAgent } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { proxy } from '@/proxy.ts';
import { ouvrirService, ouvrirSession, reglages } from '../../service.fixture.ts';
import { GET } from './[ref]/route.ts';

const base = await baseDeTest();
const dossier = mkdtempSync(path.join(os.tmpdir(), 'documents-'));
Object.assign(process.env, reglages(base.url), { PASSE_MARCHE_DOSSIER: dossier });
const pool = ouvrirService(base);
const jetons = new Map<string, string>();

beforeAll(async () => {
  for (const role of ['lecteur', 'agent'] as const) {
    await unAgent(pool, role, 'Camille Le Goff', role);
    jetons.set(role, await ouvrirSession(pool, role));
  }
  await pool.query(`
    INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, creation) VALUES ('m', 'base-ecole', 'm', 'M', now(), '13002526500013', 'cree');
    INSERT INTO candidature (ref, environnement, marche_id, siret, ouverture) SELECT 'c', 'base-ecole', id, '73282932000074', 'ouverte' FROM marche;
    INSERT INTO candidature (ref, environnement, marche_id, siret, ouverture) SELECT 'p', 'production', id, '30613890001294', 'ouverte' FROM marche;
    INSERT INTO document (ref, candidature_id, nature, nom, fichier, taille, empreinte, retenu)
    SELECT CASE c.ref WHEN 'c' THEN 'servi' ELSE 'ailleurs' END, id, 'attestation', 'reçu été.pdf', 'octets', 6, '', NULL FROM candidature c;
    INSERT INTO document (ref, candidature_id, nature, nom, fichier, taille, empreinte, retenu)
    SELECT 'retenu', id, 'dossier', 'bombe.zip', 'octets', 6, '', 'L’archive est hostile.' FROM candidature c WHERE ref = 'c'`);
  writeFileSync(path.join(dossier, 'octets'), '<html>');
});
afterAll(() => rmSync(dossier, { recursive: true }));

const demander = (ref: string, role?: string): Promise<Response> => {
  const headers = new Headers(role === undefined ? {} : { cookie: `session=${jetons.get(role)}` });
  return GET(new Request(`http://127.0.0.1:3000/api/passe-marche/documents/${ref}`, { headers }), {
    params: Promise.resolve({ ref }),
  });
};

describe('GET /api/passe-marche/documents/[ref]', () => {
  it('sert le fichier inerte : à enregistrer, sans devinette de type, dans un bac à sable', async () => {
    const reponse = await demander('servi', 'agent');
    expect([reponse.status, await reponse.text()]).toEqual([200, '<html>']);
    expect(Object.fromEntries(reponse.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''re%C3%A7u%20%C3%A9t%C3%A9.pdf",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
  });

  it('laisse une trace à chaque fois, et ne sort pas sans elle', async () => {
    const traces = `SELECT agent_id, objet FROM audit WHERE action = 'passe-marche.lire' AND issue = 'accordee'`;
    const avant = (await pool.query(traces)).rowCount ?? 0;
    await demander('servi', 'agent');
    expect((await pool.query(traces)).rows.slice(avant)).toEqual([{ agent_id: 'agent', objet: 'document/servi' }]);
    await pool.query(`ALTER TABLE audit ADD CONSTRAINT pleine CHECK (false) NOT VALID`);
    expect((await demander('servi', 'agent')).status).toBe(500);
    await pool.query('ALTER TABLE audit DROP CONSTRAINT pleine');
  });

  it.each([
    ['servi', undefined, 401],
    ['servi', 'lecteur', 403],
    ['retenu', 'agent', 404],
    ['ailleurs', 'agent', 404],
    ['inconnu', 'agent', 404],
    ['../octets', 'agent', 404],
  ])('« %s » demandé par %s : %i', async (ref, role, statut) => expect((await demander(ref, role)).status).toBe(statut));

  it('garde son bac à sable : l’en-tête que le service pose sur tout le reste le répète ici', () => {
    const politique = (chemin: string) =>
      proxy(new NextRequest(`http://127.0.0.1:3000${chemin}`)).headers.get('content-security-policy');
    expect(politique('/api/passe-marche/documents/servi')).toBe("sandbox; default-src 'none'");
    expect(politique('/passe-marche')).not.toContain('sandbox');
  });
});
