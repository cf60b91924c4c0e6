import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { listCandidatures } from './list-candidatures.ts';
import { listMarches, type RechercheMarches } from './list-marches.ts';
import { listNotifications } from './list-notifications.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';

const pool = poolDeTest(await baseDeTest(), 2);
beforeAll(async () => {
  await pool.query(`
    INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, types, creation, identifiant)
    SELECT 'm' || i, 'base-ecole', 'c' || i, CASE WHEN i = 7 THEN 'Réfection de l’Œuvre 100 %' ELSE 'Entretien ' || i END,
      '2027-01-01T00:00:00Z'::timestamptz + (i * 37 % 120) / 2 * interval '1 hour', '13002526500013', CASE WHEN i % 3 = 0 THEN '{works}' ELSE '{services,supplies}' END::text[],
      'cree', 'VR-2026-' || lpad(i::text, 12, '0') FROM generate_series(1, 120) i;
    INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, creation) VALUES ('prod', 'production', 'prod', 'Entretien', now(), '13002526500013', 'brouillon');
    INSERT INTO candidature (ref, environnement, marche_id, siret, ouverture, identifiant)
    SELECT 'c' || m.ref, 'base-ecole', m.id, '73282932000074', 'ouverte', 'VR-2026-CAND' || lpad(m.id::text, 8, '0') FROM marche m WHERE m.environnement = 'base-ecole';
    UPDATE candidature SET dossier_le = now() WHERE ref = 'cm7';
    INSERT INTO notification (ref, environnement, corps, entetes, verdict, objet, http, a_traiter)
    SELECT 'n' || m.ref, 'base-ecole', '', '{}', CASE WHEN m.ref = 'm9' THEN 'illisible' ELSE 'acceptee' END, m.identifiant, 200, false FROM marche m WHERE m.environnement = 'base-ecole' ORDER BY m.id;
    INSERT INTO notification (ref, environnement, corps, entetes, verdict, objet, http, a_traiter)
    VALUES ('inconnue', 'base-ecole', '', '{}', 'objet-inconnu', 'VR-2026-ZZZZZZZZZZZZ', 200, false)`);
});

const refs = async (r: RechercheMarches) => (await listMarches(pool, 'base-ecole', r)).lignes.map((m) => m.ref);

describe('la liste des marchés', () => {
  it.each(['-saisie', 'saisie', 'echeance', '-echeance'] as const)(
    'triée par « %s » montre chaque marché une fois, en avant puis en arrière',
    async (tri) => {
      const pages = [await listMarches(pool, 'base-ecole', { tri })];
      for (let apres = pages[0]?.suivante; apres; apres = pages.at(-1)?.suivante ?? null)
        pages.push(await listMarches(pool, 'base-ecole', { tri, apres }));
      const avant = pages.map((p) => p.lignes.map((m) => m.ref));
      expect(avant.flat()).toEqual([...new Set(avant.flat())]);
      expect(avant.map((p) => p.length)).toEqual([50, 50, 20]);
      const retour = [pages[2]];
      for (let cle = pages[2]?.precedente; cle; cle = retour[0]?.precedente ?? null)
        retour.unshift(await listMarches(pool, 'base-ecole', { tri, avant: cle }));
      expect(retour.map((p) => p?.lignes.map((m) => m.ref))).toEqual(avant);
    },
  );

  it.each([
    ['refection', ['m7']],
    ['OEUVRE', ['m7']],
    ['100 %', ['m7']],
    ['000000000042', ['m42']],
    ['vr-2026-000000000042', ['m42']],
    ['entretien 42', ['m42']],
    ['introuvable', []],
  ])('cherche « %s » dans l’intitulé, le SIRET et l’identifiant', async (q, attendus) =>
    expect(await refs({ q })).toEqual(attendus),
  );

  it('cherche un SIRET saisi par groupes, et s’arrête à son environnement', async () => {
    expect(await refs({ q: '130 025 265 00013' })).toHaveLength(50);
    expect((await listMarches(pool, 'production', {})).lignes.map((m) => m.ref)).toEqual(['prod']);
  });

  it('filtre par type et par pile, et porte les comptes tenus', async () => {
    expect(await refs({ type: 'works', q: 'entretien 42' })).toEqual(['m42']);
    expect(await refs({ type: 'defense' })).toEqual([]);
    expect(await refs({ pile: 'clos' })).toEqual([]);
    const { lignes } = await listMarches(pool, 'base-ecole', { q: 'refection' });
    expect(lignes[0]).toMatchObject({ lots: 0, candidatures: 1, remises: 1 });
  });
});

describe('les candidatures et les notifications', () => {
  it('se cherchent par ce qui les désigne, ou désigne leur marché', async () => {
    const candidatures = async (q: string) => (await listCandidatures(pool, 'base-ecole', { q })).lignes.map((c) => c.ref);
    expect(await candidatures('refection')).toEqual(['cm7']);
    expect(await candidatures('cand00000007')).toEqual(['cm7']);
    expect(await candidatures('732 829 320 00074')).toHaveLength(50);
    const notifications = async (q: string) => (await listNotifications(pool, 'base-ecole', { q })).lignes.map((n) => n.ref);
    expect(await notifications('refection')).toEqual(['nm7']);
    expect(await notifications('vr-2026-zzzzzzzzzzzz')).toEqual(['inconnue']);
  });

  it('se filtrent et se rangent', async () => {
    const { lignes } = await listNotifications(pool, 'base-ecole', { verdict: 'illisible' });
    expect(lignes.map((n) => n.ref)).toEqual(['nm9']);
    expect((await listNotifications(pool, 'base-ecole', { tri: 'saisie' })).lignes[0]?.ref).toBe('nm1');
    expect((await listCandidatures(pool, 'base-ecole', { etat: 'finalisee' })).lignes.map((c) => c.ref)).toEqual(['cm7']);
    expect((await listCandidatures(pool, 'base-ecole', { marche: 'm9' })).lignes.map((c) => c.ref)).toEqual(['cm9']);
  });
});
