import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { ecrireCleEchange } from '../domain/cle-echange.ts';
import { findComparaisonEchange } from './find-comparaison.ts';
import { findSuitesEchange } from './find-suites-echange.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { RENNES, SAINT_MALO, unEnvoi } from './une-demande-cotee.fixture.ts';

const pool = poolDeTest(await baseDeTest(), 2);
let cle: string;
const TOUT = { id: 'ines', perimetre: { tag: 'tous' } } as const;
const MALOUIN = { id: 'malouin', perimetre: { tag: 'territoires', sirens: [SAINT_MALO] } } as const;
const a = (minute: number) => new Date(Date.UTC(2026, 10, 21, 9, minute));

const unEchange = async (minute: number, verdict: string, plus: { envoi?: number; incident?: number } = {}) => {
  const { rows } = await pool.query<{ id: number; le: Date }>(
    `INSERT INTO echange (le, sens, partenaire, environnement, operation, methode, route, verdict, http, duree_ms, tentative, correlation,
       territoires, envoi_id, incident_id)
     VALUES ($1, 'sortant', 'sne', 'base-ecole', 'post-cotation', 'POST', '/x', $2, 503, 5, 1, 'c', $3, $4, $5) RETURNING id, le`,
    [a(minute), verdict, [RENNES], plus.envoi ?? null, plus.incident ?? null],
  );
  const [ligne] = rows;
  if (ligne === undefined) throw new Error('échange perdu');
  return ecrireCleEchange(ligne);
};

beforeAll(async () => {
  const envoi = await unEnvoi(pool, { etat: 'en-echec' });
  await pool.query(
    `INSERT INTO incident (id, ref, cle, classe, partenaire, operation, environnement, etat, occurrences, territoires, premiere, derniere, fusionne_dans)
     VALUES (1, 'incident-1', 'a', 'SERVER', 'sne', 'post-cotation', 'base-ecole', 'a-trier', 1, $1, now(), now(), 2),
            (2, 'incident-2', 'b', 'TIMEOUT', 'sne', 'post-cotation', 'base-ecole', 'a-trier', 1, $1, now(), now(), NULL)`,
    [[RENNES]],
  );
  await pool.query(
    `INSERT INTO rejeu (id, ref, nom, raison, portee, environnement, etat, par_minute, agent_id, territoires, partout)
     VALUES (1, 'rejeu-1', 'INC-1', 'r', 'p', 'base-ecole', 'termine', 60, 'autre', $1, false)`,
    [[RENNES]],
  );
  await pool.query(`INSERT INTO rejeu_ligne VALUES (1, 1, $1, 'sur', 'reussie')`, [envoi]);
  await unEchange(1, 'reussi');
  await unEchange(2, 'reussi');
  cle = await unEchange(3, 'echec', { envoi, incident: 1 });
  await unEchange(4, 'reussi');
});

describe('un échange', () => {
  it('mène à l’incident qui a absorbé le sien et aux rejeux de son envoi', async () => {
    expect(await findSuitesEchange(pool, TOUT, cle)).toEqual({
      incident: { ref: 'incident-2', titre: 'TIMEOUT' },
      rejeux: [{ ref: 'rejeu-1', nom: 'INC-1' }],
    });
  });

  it('ne mène à rien hors du périmètre, ni par une clé illisible', async () => {
    const rien = { incident: null, rejeux: [] };
    expect(await findSuitesEchange(pool, MALOUIN, cle)).toEqual(rien);
    expect(await findSuitesEchange(pool, TOUT, 'illisible')).toEqual(rien);
  });

  it('se compare au dernier succès d’avant lui', async () => {
    const { echec, succes } = await findComparaisonEchange(pool, TOUT.perimetre, cle);
    expect([echec?.le, succes?.le]).toEqual([a(3).toISOString(), a(2).toISOString()]);
    expect(await findComparaisonEchange(pool, MALOUIN.perimetre, cle)).toEqual({ echec: null, succes: null });
  });
});
