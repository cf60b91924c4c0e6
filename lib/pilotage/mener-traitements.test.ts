import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { arreterTraitement } from '../db/arreter-traitement.ts';
import { agirOuConfier } from '../db/agir-ou-confier.ts';
import { findTraitement } from '../db/find-traitement.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { transaction } from '../db/transaction.ts';
import { unAgent, uneDemande } from '../db/une-demande-cotee.fixture.ts';
import { menerTraitements } from './mener-traitements.ts';

const pool = poolDeTest(await baseDeTest(), 6);
let ids: number[];
beforeAll(async () => {
  await unAgent(pool, 'camille', 'Camille Le Goff');
  await unAgent(pool, 'louis', 'Louis Hamon');
  ids = [];
  for (let i = 0; i < 120; i += 1) ids.push(await uneDemande(pool));
});

const prendre = (visees: readonly number[], agentId: string) =>
  transaction(pool, (tx) => agirOuConfier(tx, visees, false, { action: 'attribuer', agentId, pourId: null, remplacer: false }));
const attribuees = async () => (await pool.query('SELECT 1 FROM attribution')).rowCount;

describe('Une action sur plus de cinquante demandes', () => {
  it('est confiée au travailleur : cinquante se font tout de suite, cinquante et une attendent', async () => {
    expect(await prendre(ids.slice(0, 50), 'louis')).toMatchObject({ tag: 'fait', deja: 0 });
    expect(await prendre(ids.slice(0, 51), 'louis')).toMatchObject({ tag: 'en-file', total: 51 });
    expect(await attribuees()).toBe(50);
    await pool.query('DELETE FROM traitement; DELETE FROM attribution');
  });

  it('avance par lots, deux travailleurs ensemble ne font rien deux fois, et chaque ligne dit son résultat', async () => {
    await prendre(ids.slice(0, 3), 'louis');
    const effet = await prendre(ids, 'camille');
    const ref = effet.tag === 'en-file' ? effet.traitement : '';
    const suivies = await transaction(pool, (tx) =>
      agirOuConfier(tx, ids, false, { action: 'suivre', agentId: 'louis', pourId: null, remplacer: false }),
    );
    const autre = suivies.tag === 'en-file' ? suivies.traitement : '';
    expect(await findTraitement(pool, ref, 'louis'), 'chacun ne voit que les siens').toBeNull();
    await menerTraitements(pool);
    const enAttente = await findTraitement(pool, autre, 'louis');
    expect(new Set(enAttente?.lignes.map((l) => l.etat)), 'l’un n’avance pas l’autre').toEqual(new Set(['a-faire']));
    const enRoute = await findTraitement(pool, ref, 'camille');
    expect(enRoute?.lignes.filter((l) => l.etat === 'a-faire')).toHaveLength(70);
    while ((await Promise.all([menerTraitements(pool), menerTraitements(pool)])).some(Boolean));
    const fini = await findTraitement(pool, ref, 'camille');
    expect([fini?.etat, fini?.lignes.length]).toEqual(['termine', 120]);
    expect(Map.groupBy(fini?.lignes ?? [], (l) => l.etat).get('autrui')).toHaveLength(3);
    expect(Map.groupBy(fini?.lignes ?? [], (l) => l.etat).get('faite')).toHaveLength(117);
    const { rows } = await pool.query(
      `SELECT count(*)::int AS n FROM evenement WHERE genre = 'demande-attribuee' AND agent_id = 'camille'`,
    );
    expect(rows[0]?.n).toBe(117);
  });

  it('s’arrête entre deux lots : ce qui est fait est gardé, le reste n’est plus pris, et personne d’autre ne peut l’arrêter', async () => {
    await pool.query('DELETE FROM traitement; DELETE FROM attribution');
    const effet = await prendre(ids, 'camille');
    const ref = effet.tag === 'en-file' ? effet.traitement : '';
    await menerTraitements(pool);
    const arreter = (agentId: string) => transaction(pool, (tx) => arreterTraitement(tx, ref, agentId));
    expect(await arreter('louis')).toBeNull();
    expect(await arreter('camille')).toEqual({ action: 'attribuer', total: 120, traitees: 50 });
    expect(await arreter('camille'), 'une fois suffit').toBeNull();
    expect(await menerTraitements(pool)).toBe(false);
    const arrete = await findTraitement(pool, ref, 'camille');
    expect([arrete?.etat, arrete?.fin === null]).toEqual(['arrete', false]);
    expect(arrete?.lignes.filter((l) => l.etat === 'a-faire')).toHaveLength(70);
    expect(await attribuees()).toBe(50);
  });
});
