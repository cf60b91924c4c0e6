import { beforeEach, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { modifierCause } from './modifier-cause.ts';
import { a, ouvrirMonde } from './monde-d-incidents.fixture.ts';

const pool = poolDeTest(await baseDeTest(), 8);
const { un, noter, histoire, vider } = await ouvrirMonde(pool);
beforeEach(vider);

it('un incident revient d’office au responsable de sa cause ; la règle se réapplique aux incidents ouverts sans personne', async () => {
  await noter(0, 1, { failure: 'TIMEOUT' });
  const texte = { titre: 'Panne du SNE', explication: 'x', probable: 'x', action: 'x', acteur: 'sne', rejouable: true };
  const regler = (code: string, lue: number, responsable: string, reappliquer = false) => {
    const cause = { ...texte, responsable };
    return modifierCause(pool, 'support', { code, lue, cause, roles: ['support'], reappliquer, maintenant: a(1) });
  };
  const responsables = async () =>
    (await pool.query<{ r: string | null }>('SELECT responsable_id AS r FROM incident ORDER BY id')).rows.map(({ r }) => r);
  expect(await regler('TIMEOUT', 0, 'inconnu', true)).toEqual({ ok: false, error: { tag: 'responsable-inconnu' } });
  expect(await regler('TIMEOUT', 0, 'support')).toEqual({ ok: true, value: 1 });
  expect(await responsables()).toEqual([null]);
  expect(await regler('TIMEOUT', 1, 'support', true)).toEqual({ ok: true, value: 2 });
  expect(await responsables()).toEqual(['support']);
  expect(await regler('TIMEOUT', 1, 'support')).toEqual({ ok: false, error: { tag: 'depassee' } });
  expect(await regler('SERVER', 1, 'support')).toEqual({ ok: false, error: { tag: 'depassee' } });
  expect(await regler('SERVER', 0, 'support')).toEqual({ ok: true, value: 1 });
  await noter(3);
  expect(await responsables()).toEqual(['support', 'support']);
  expect((await un()).etat).toBe('a-trier');
  const attributions = (await histoire()).filter((fait) => fait.startsWith('attribution'));
  expect(attributions).toEqual(['attribution regle support Inès Benali', 'attribution regle support Inès Benali']);
});

it('une règle réappliquée ne touche ni une autre cause, ni un incident clos ou fusionné, ni un code qui a la sienne', async () => {
  const codes = { propre: 'ERRCOTTEC9002', commun: 'ERRCOTTEC9003' };
  const appels: object[] = [
    {},
    { operation: 'post-cotation' },
    { operation: 'get-cotation' },
    { functionalCode: codes.propre },
    { functionalCode: codes.commun },
    { failure: 'TIMEOUT' },
    { environment: 'production' },
  ];
  for (const appel of appels) await noter(0, 1, appel);
  const par = (colonne: string, valeur: string) => pool.query(`UPDATE incident SET ${colonne} WHERE operation = $1`, [valeur]);
  await par(`etat = 'resolu'`, 'post-cotation');
  await par(`etat = 'ignore'`, 'get-cotation');
  await pool.query(`UPDATE incident SET fusionne_dans = (SELECT min(id) FROM incident) WHERE environnement = 'production'`);
  const texte = { titre: 'Panne', explication: 'x', probable: 'x', action: 'x', acteur: 'sne', rejouable: true };
  const regler = (code: string, responsable: string | null, reappliquer: boolean) => {
    const demande = { code, lue: 0, cause: { ...texte, responsable }, roles: ['support'], reappliquer, maintenant: a(1) };
    return modifierCause(pool, 'support', demande);
  };
  await regler('TIMEOUT', 'support', false);
  await regler(codes.propre, null, false);
  await regler('SERVER', 'support', true);
  const { rows } = await pool.query(
    `SELECT operation, environnement, classe, code, responsable_id IS NOT NULL AS pris FROM incident ORDER BY id`,
  );
  expect(rows.map((r) => r.pris)).toEqual([true, false, false, false, true, false, false]);
});
