import { beforeAll, describe, expect, it } from 'vitest';
import { unAgent, unEnvoi } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { POST as acquitter } from '../../alertes/[ref]/acquittement/route.ts';
import { GET as mesures } from '../../metrics/route.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../../service.fixture.ts';
import { POST as essayer } from '../essais/route.ts';
import { POST as publier } from './route.ts';

const METRIQUES = 'un-jeton-de-metriques-de-test';
const base = await baseDeTest();
Object.assign(process.env, reglages(base.url), { METRIQUES_JETON: METRIQUES });
const pool = ouvrirService(base);
let support: string;
let lecteur: string;
beforeAll(async () => {
  await unAgent(pool, 'ines', 'Inès Benali', 'support');
  await unAgent(pool, 'maelle', 'Maëlle Kerbrat', 'lecteur');
  support = await ouvrirSession(pool, 'ines');
  lecteur = await ouvrirSession(pool, 'maelle');
});

const annonce = {
  texte: 'Maintenance du SNE ce soir',
  debut: '2026-11-21T18:00:00.000Z',
  fin: '2026-11-21T20:00:00.000Z',
  audience: 'tous',
  maintenance: true,
};
const compter = async (sql: string): Promise<number> => Number((await pool.query<{ n: number }>(sql)).rows[0]?.n);

describe('publier une annonce', () => {
  it('l’écrit et le trace', async () => {
    const recu = await appeler(publier, { chemin: '/api/supervision/annonces', jeton: support, corps: annonce });
    expect(recu).toMatchObject({ status: 201, corps: { ref: expect.any(String) } });
    expect(await compter(`SELECT count(*) AS n FROM audit WHERE action = 'annonce.gerer' AND issue = 'accordee'`)).toBe(1);
  });

  it.each([
    ['une fin avant le début', { ...annonce, fin: '2026-11-21T17:00:00.000Z' }, 'fin'],
    ['une audience inconnue', { ...annonce, audience: 'presse' }, 'audience'],
    ['un texte vide', { ...annonce, texte: '   ' }, 'texte'],
    ['un champ de trop', { ...annonce, auteur: 'x' }, 'auteur'],
  ])('refuse %s, sans rien écrire', async (_cas, corps, champ) => {
    const avant = await compter('SELECT count(*) AS n FROM annonce');
    const recu = await appeler(publier, { chemin: '/api/supervision/annonces', jeton: support, corps });
    expect(recu).toMatchObject({ status: 422, corps: { erreurs: [expect.objectContaining({ champ })] } });
    expect(await compter('SELECT count(*) AS n FROM annonce')).toBe(avant);
  });

  it('n’est pas permis à un lecteur', async () => {
    expect((await appeler(publier, { chemin: '/api/supervision/annonces', jeton: lecteur, corps: annonce })).status).toBe(403);
  });
});

describe('essayer un appel', () => {
  it.each([
    ['une écriture', { operation: 'post-cotation', numero: null }],
    ['une lecture de demande sans numéro', { operation: 'get-demande', numero: null }],
    ['une demande inconnue', { operation: 'get-demande', numero: '035202400000100001' }],
  ])('refuse %s', async (_cas, corps) => {
    const recu = await appeler(essayer, { chemin: '/api/supervision/essais', jeton: support, corps });
    expect(recu.status).toBe(422);
    expect(await compter('SELECT count(*) AS n FROM essai_appel')).toBe(0);
  });

  it('met une lecture en attente', async () => {
    const corps = { operation: 'get-healthcheck', numero: null };
    expect((await appeler(essayer, { chemin: '/api/supervision/essais', jeton: support, corps })).status).toBe(202);
  });
});

describe('acquitter une alerte', () => {
  it('refuse une alerte qui n’est pas ouverte', async () => {
    const appel = { chemin: '/api/alertes/inconnue/acquittement', params: { ref: 'inconnue' }, jeton: support, corps: {} };
    expect((await appeler(acquitter, appel)).status).toBe(409);
  });
});

describe('GET /api/metrics', () => {
  const lire = (authorization?: string) =>
    mesures(new Request('http://127.0.0.1/api/metrics', { headers: authorization ? { authorization } : {} }));

  it.each([undefined, 'Bearer faux', `Basic ${METRIQUES}`, `Bearer ${METRIQUES}x`])('refuse « %s »', async (entete) => {
    expect((await lire(entete)).status).toBe(401);
  });

  it('publie envois, appels, alertes, couches, budget et processus au format Prometheus', async () => {
    await unEnvoi(pool, { etat: 'en-echec' });
    await unEnvoi(pool, { etat: 'a-envoyer' });
    await pool.query(`UPDATE envoi SET prochain_essai = now() - interval '90 seconds' WHERE etat = 'a-envoyer'`);
    await pool.query(`
      INSERT INTO trafic (minute, environnement, partenaire, operation, verdict, n, duree_ms) VALUES
        (date_trunc('minute', now()), 'base-ecole', 'sne', 'get-demande', 'reussi', 4, 100),
        (date_trunc('minute', now()), 'base-ecole', 'sne', 'get-demande', 'echec', 1, 7),
        (date_trunc('minute', now()), 'production', 'sne', 'get-demande', 'reussi', 9, 9);
      INSERT INTO sante (environnement, couche, etat, depuis, verifiee_le) VALUES
        ('base-ecole', 'jeton', 'disponible', now(), now()), ('base-ecole', 'application', 'SERVER', now(), now());
      INSERT INTO alerte (ref, regle, sujet, titre, detail, ouverte_le, vue_le) VALUES ('a1', 'quota', 's', 't', 'd', now(), now())`);
    const reponse = await lire(`Bearer ${METRIQUES}`);
    expect(reponse.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const texte = await reponse.text();
    const publiees = [
      'supervision_envois{etat="en-echec"} 1',
      'supervision_appels_5min{operation="get-demande",verdict="reussi"} 4',
      'supervision_appels_5min{operation="get-demande",verdict="echec"} 1',
      'supervision_appels_5min_duree_ms{operation="get-demande",verdict="reussi"} 25',
      'supervision_appels_5min_duree_ms{operation="get-demande",verdict="echec"} 7',
      'supervision_alertes_ouvertes{regle="quota"} 1',
      'supervision_couche_disponible{couche="jeton"} 1',
      'supervision_couche_disponible{couche="application"} 0',
      'supervision_budget_reste 1',
      'supervision_budget_brulure{fenetre="1h"} 0',
      'supervision_disjoncteur_ouvert 0',
      'process_cpu_user_seconds_total',
    ];
    expect(publiees.filter((ligne) => !texte.includes(ligne))).toEqual([]);
    expect(Number(/^supervision_file_age_secondes (\S+)$/m.exec(texte)?.[1])).toBeGreaterThanOrEqual(90);
  });
});
