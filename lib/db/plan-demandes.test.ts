import { beforeAll, describe, expect, it } from 'vitest';
import { desDemandes, RENNES } from '../../prisma/fixtures/des-demandes.ts';
import { insererDemandes } from '../../prisma/fixtures/inserer-demandes.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import { FILTRE_PAR_DEFAUT, type FiltreDemandes, TRIS_DEMANDES, type TriDemandes } from '../domain/filtre-demandes.ts';
import { termesRecherche } from '../domain/termes-recherche.ts';
import { lireCurseur } from './curseur-demandes.ts';
import { listDemandes, requeteListe } from './list-demandes.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';

const pool = poolDeTest(await baseDeTest(), 2);
beforeAll(async () => {
  const lot = desDemandes(20_000);
  for (let i = 0; i < lot.length; i += 5000) await insererDemandes(pool, lot.slice(i, i + 5000));
  await pool.query('ANALYZE');
});

const demander = (voulu: Partial<FiltreDemandes>, saisie = '') => ({
  filtre: { ...FILTRE_PAR_DEFAUT, ...voulu },
  termes: termesRecherche(saisie),
  perimetre: { tag: 'territoires' as const, sirens: [RENNES] },
  identite: true,
  agentId: 'lectrice',
});

async function plan(demande: ReturnType<typeof demander>, profonde = false) {
  let curseur: string | null = null;
  for (let i = 0; i < (profonde ? 10 : 0); i += 1) {
    curseur = (await listDemandes(pool, demande, curseur ? lireCurseur(curseur, demande.filtre.tri) : null)).suivant;
  }
  const [texte, valeurs] = requeteListe(demande, curseur ? lireCurseur(curseur, demande.filtre.tri) : null);
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${texte}`, valeurs);
  return rows.map((r) => r['QUERY PLAN']).join('\n');
}

describe('plan des listes sur 20 000 demandes', () => {
  it.each(Object.keys(TRIS_DEMANDES) as TriDemandes[])(
    'trié par %s, lit un index et ne trie rien, au début comme au milieu',
    async (tri) => {
      for (const profonde of [false, true]) {
        const lu = await plan(demander({ tri }), profonde);
        expect(lu).toMatch(/Index Scan (Backward )?using demande_par_\w+ on demande d/);
        expect(lu).not.toContain('Seq Scan on demande');
        expect(lu).not.toMatch(/Sort Key: d\./);
      }
    },
  );

  it('sert un onglet par son index', async () => {
    expect(await plan(demander({ etat: 'a-coter' }))).toContain('demande_par_etat');
  });

  it('cherche par trigrammes', async () => {
    expect(await plan(demander({}, '62100004200'))).toContain('demande_recherche');
  });
});
