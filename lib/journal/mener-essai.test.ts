import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { callContext } from '../core/call-context.ts';
import { err, ok } from '../core/result.ts';
import { findEssai } from '../db/find-essai.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { poserDemande } from '../db/poser-demande.fixture.ts';
import { saveEssai } from '../db/save-essai.ts';
import { unNumero } from '../domain/une-demande.fixture.ts';
import { type LecturesSne, menerEssai } from './mener-essai.ts';

const pool = poolDeTest(await baseDeTest());
const vus: { agentId: string | undefined; correlation: string; numero?: string }[] = [];
const noter = (correlation: string, numero?: string) =>
  vus.push({ agentId: callContext().agentId, correlation, ...(numero && { numero }) });
const sne: LecturesSne = {
  getHealthcheck: async ({ correlation }) => {
    noter(correlation);
    return ok({ tag: 'disponible' });
  },
  getModele: async () => err({ tag: 'NOT_FOUND_ROUTE' }),
  getDemandes: async () => ok({ demandes: [1, 2], total: 40 }),
  getDemande: async (numero, { correlation }) => {
    noter(correlation, numero);
    return ok({});
  },
  getCotation: async () => ok({ tag: 'jamais-cotee' }),
};
const RENNES = { tag: 'territoires', sirens: ['243500139'] } as const;
const AILLEURS = { tag: 'territoires', sirens: ['243500774'] } as const;

beforeAll(async () => {
  await poserDemande(pool);
});
beforeEach(async () => {
  vus.length = 0;
  await pool.query('TRUNCATE essai_appel');
});

const demander = (
  operation: 'get-healthcheck' | 'get-demande' | 'get-demandes' | 'get-cotation' | 'get-modele',
  numero: string | null = null,
  perimetre: typeof RENNES | typeof AILLEURS = RENNES,
) => saveEssai(pool, { agentId: 'a1', perimetre, operation, numero });
const mener = (client = sne) => menerEssai(pool, client, () => new Date(), new AbortController().signal);

describe('un essai d’appel', () => {
  it('part au nom de l’agent, sous la corrélation annoncée, une seule fois', async () => {
    const ref = (await demander('get-healthcheck')) ?? '';
    expect(await mener()).toBe(true);
    expect(await mener()).toBe(false);
    const lu = await findEssai(pool, ref, 'a1');
    expect(lu).toMatchObject({ etat: 'fini', resultat: { reussi: true, resume: 'Application Cotation disponible.' } });
    expect(vus).toEqual([{ agentId: 'a1', correlation: lu?.correlation }]);
  });

  it('vise une demande de son territoire, dont le numéro n’est pas gardé', async () => {
    await demander('get-demande', unNumero(1));
    await mener();
    expect(vus).toEqual([expect.objectContaining({ numero: unNumero(1) })]);
    const { rows } = await pool.query('SELECT e::text AS ligne FROM essai_appel e');
    expect(JSON.stringify(rows)).not.toContain(unNumero(1));
  });

  it('refuse une demande d’un autre territoire ou inconnue', async () => {
    expect(await demander('get-demande', unNumero(1), AILLEURS)).toBeNull();
    expect(await demander('get-demande', unNumero(999))).toBeNull();
    expect(await mener()).toBe(false);
  });

  it('dit la classe d’un échec, et ne se montre qu’à qui l’a demandé', async () => {
    const ref = (await demander('get-modele')) ?? '';
    await mener();
    expect(await findEssai(pool, ref, 'a1')).toMatchObject({ resultat: { reussi: false, classe: 'NOT_FOUND_ROUTE' } });
    expect(await findEssai(pool, ref, 'a2')).toBeNull();
  });

  it.each<[Parameters<typeof demander>[0], string]>([
    ['get-demande', 'Demande reçue et conforme à notre copie du contrat provisoire.'],
    ['get-cotation', 'Jamais cotée.'],
    ['get-demandes', '2 demandes reçues sur 40.'],
  ])('%s se résume en une phrase', async (operation, resume) => {
    const ref = (await demander(operation, operation === 'get-demandes' ? null : unNumero(1))) ?? '';
    await mener();
    expect(await findEssai(pool, ref, 'a1')).toMatchObject({ resultat: { reussi: true, resume } });
  });

  it('d’une demande cotée le dit ; d’une liste sans total, d’un seul modèle aussi', async () => {
    const autre: LecturesSne = {
      ...sne,
      getCotation: async () => ok({ tag: 'cotee' }),
      getDemandes: async () => ok({ demandes: [1], total: null }),
      getModele: async () => ok([1]),
    };
    const modele = (await demander('get-modele')) ?? '';
    await mener(autre);
    expect(await findEssai(pool, modele, 'a1')).toMatchObject({ resultat: { resume: '1 modèle de cotation reçu.' } });
    const cotee = (await demander('get-cotation', unNumero(1))) ?? '';
    await mener(autre);
    expect(await findEssai(pool, cotee, 'a1')).toMatchObject({ resultat: { resume: 'Cotation reçue.' } });
    const liste = (await demander('get-demandes')) ?? '';
    await mener(autre);
    expect(await findEssai(pool, liste, 'a1')).toMatchObject({
      resultat: { resume: '1 demande reçue sur un total non annoncé.' },
    });
  });

  it('dont la demande a été effacée depuis le dit, sans appeler', async () => {
    for (const operation of ['get-demande', 'get-cotation'] as const) {
      const ref = (await demander(operation, unNumero(1))) ?? '';
      await pool.query('UPDATE essai_appel SET demande_id = NULL');
      await mener();
      expect(await findEssai(pool, ref, 'a1')).toMatchObject({
        resultat: { reussi: false, resume: 'Cette lecture porte sur une demande, qui n’est plus là.' },
      });
    }
    expect(vus).toEqual([]);
  });

  it('n’est mené que par un travailleur', async () => {
    await demander('get-healthcheck');
    const lent: LecturesSne = { ...sne, getHealthcheck: (o) => sleep(50).then(() => sne.getHealthcheck(o)) };
    expect((await Promise.all([mener(lent), mener(lent), mener(lent)])).filter(Boolean)).toHaveLength(1);
    expect(vus).toHaveLength(1);
  });
});
