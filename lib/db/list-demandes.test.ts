import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { desDemandes, LIFFRE, RENNES } from '../../prisma/fixtures/des-demandes.ts';
import { insererDemandes } from '../../prisma/fixtures/inserer-demandes.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import { ETATS_COTATION } from '../domain/etat-cotation.ts';
import { FILTRE_PAR_DEFAUT, type FiltreDemandes, STATUTS_DEMANDE, TRIS_DEMANDES } from '../domain/filtre-demandes.ts';
import type { Perimetre } from '../domain/perimetre.ts';
import { termesRecherche } from '../domain/termes-recherche.ts';
import { compterBorne, compterParEtat } from './count-demandes.ts';
import { lireCurseur } from './curseur-demandes.ts';
import { findPageDemandes } from './find-page-demandes.ts';
import { listDemandes } from './list-demandes.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';

const N = 3000;
const TOUS: Perimetre = { tag: 'tous' };
const lot = desDemandes(N).map((x, i) => ({ ...x, id: i + 1 }));
type Cas = (typeof lot)[number];

const pool = poolDeTest(await baseDeTest());
beforeAll(async () => {
  await insererDemandes(pool, lot);
  await pool.query('ANALYZE demande');
});

const demander = (voulu: Partial<FiltreDemandes>, perimetre: Perimetre = TOUS, saisie = '', identite = true) => ({
  filtre: { ...FILTRE_PAR_DEFAUT, ...voulu },
  termes: termesRecherche(saisie),
  perimetre,
  identite,
  agentId: 'lectrice',
});

const jourParis = (instant: string) => new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date(instant));

/** La même règle, dite sans SQL. */
function reference(f: FiltreDemandes, perimetre: Perimetre): string[] {
  const garde = ({ demande: d, copie: c }: Cas) => {
    const territoires = d.localisations.map((l) => l.siren);
    const note = c.note ?? null;
    const statut = c.disparueLe ? 'disparue' : d.statut.tag;
    return (
      (perimetre.tag === 'tous' || territoires.some((t) => perimetre.sirens.includes(t))) &&
      (!f.territoire || territoires.includes(f.territoire)) &&
      (f.statut ? statut === f.statut : statut !== 'disparue') &&
      (!f.etat || c.etatCotation === f.etat) &&
      (!f.commune || d.localisations.some((l) => l.codeInsee === f.commune)) &&
      (f.noteMin === null || (note !== null && note >= f.noteMin)) &&
      (f.noteMax === null || (note !== null && note <= f.noteMax)) &&
      (!f.depotDu || d.dateDepot >= f.depotDu) &&
      (!f.depotAu || d.dateDepot <= f.depotAu) &&
      (!f.majDu || jourParis(d.dateMaj) >= f.majDu) &&
      (!f.majAu || jourParis(d.dateMaj) <= f.majAu)
    );
  };
  const [nom, sens] = f.tri.split('-');
  const cle = (x: Cas) =>
    nom === 'note' ? (x.copie.note ?? -100_000) : nom === 'depot' ? x.demande.dateDepot : x.demande.dateMaj;
  const tries = lot.filter(garde).sort((a, b) => (cle(a) < cle(b) ? -1 : cle(a) > cle(b) ? 1 : a.id - b.id));
  return (sens === 'desc' ? tries.reverse() : tries).map((x) => x.copie.ref ?? '');
}

async function toutesLesPages(demande: ReturnType<typeof demander>, sens: 'suivant' | 'precedent', depart: string | null) {
  const pages: string[][] = [];
  let curseur = depart;
  do {
    const page = await listDemandes(pool, demande, curseur ? lireCurseur(curseur, demande.filtre.tri) : null);
    pages.push(page.lignes.map((l) => l.ref));
    curseur = page[sens];
  } while (curseur && pages.length < 200);
  return pages;
}

const cles = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];
const optionnel = <T>(arbitraire: fc.Arbitrary<T>) => fc.option(arbitraire, { freq: 3 });
const filtreQuelconque = fc.record<FiltreDemandes>({
  etat: optionnel(fc.constantFrom(...cles(ETATS_COTATION))),
  statut: optionnel(fc.constantFrom(...cles(STATUTS_DEMANDE))),
  territoire: optionnel(fc.constantFrom(RENNES, LIFFRE, '200000000')),
  commune: optionnel(fc.constantFrom('35238', '35031', '35152')),
  noteMin: optionnel(fc.integer({ min: -20, max: 90 })),
  noteMax: optionnel(fc.integer({ min: 0, max: 160 })),
  depotDu: optionnel(fc.constantFrom('2021-03-12', '2023-01-01')),
  depotAu: optionnel(fc.constantFrom('2024-06-11', '2026-01-01')),
  majDu: optionnel(fc.constantFrom('2026-02-01', '2026-04-03')),
  majAu: optionnel(fc.constantFrom('2026-05-03', '2026-09-30')),
  tri: fc.constantFrom(...cles(TRIS_DEMANDES)),
  parPage: fc.constantFrom(25, 50, 100),
  curseur: fc.constant(null),
  prise: fc.constant(null),
  examen: fc.constant(null),
  colonnes: fc.constant(null),
  densite: fc.constant('confort'),
  vue: fc.constant(null),
});

describe('listDemandes', () => {
  it('rend, page après page, exactement ce que dit la règle, pour tout filtre, tout tri et tout périmètre', async () => {
    const perimetres = fc.constantFrom<Perimetre>(
      TOUS,
      { tag: 'territoires', sirens: [LIFFRE] },
      { tag: 'territoires', sirens: [] },
    );
    await fc.assert(
      fc.asyncProperty(filtreQuelconque, perimetres, async (filtre, perimetre) => {
        const pages = await toutesLesPages(
          { filtre, termes: [], perimetre, identite: true, agentId: 'lectrice' },
          'suivant',
          null,
        );
        expect(pages.flat()).toEqual(reference(filtre, perimetre));
      }),
      { numRuns: 60 },
    );
  });

  it.each(cles(TRIS_DEMANDES))('remonte les mêmes pages qu’à la descente (%s)', async (tri) => {
    const demande = demander({ tri, etat: 'transmise', parPage: 50 });
    const aller: { refs: string[]; precedent: string | null }[] = [];
    let curseur: string | null = null;
    do {
      const page = await listDemandes(pool, demande, curseur ? lireCurseur(curseur, tri) : null);
      aller.push({ refs: page.lignes.map((l) => l.ref), precedent: page.precedent });
      curseur = page.suivant;
    } while (curseur);
    const retour = await toutesLesPages(demande, 'precedent', aller.at(-1)?.precedent ?? null);
    expect(aller.length).toBeGreaterThan(5);
    expect(retour).toEqual(
      aller
        .slice(0, -1)
        .map((p) => p.refs)
        .reverse(),
    );
  });

  it('dit l’état d’envoi, la grille et la commune du premier vœu', async () => {
    await pool.query("INSERT INTO commune VALUES ('35238', 'Rennes', $1) ON CONFLICT DO NOTHING", [RENNES]);
    const page = await listDemandes(pool, demander({ commune: '35238' }), null);
    const rennes = page.lignes.find((l) => l.commune?.codeInsee === '35238');
    expect(rennes).toMatchObject({ commune: { nom: 'Rennes' }, personnes: 3, aCharge: 2, grille: null, envoi: null });
  });
});

describe('recherche', () => {
  const chercher = async (saisie: string, identite = true, perimetre: Perimetre = TOUS) => {
    const page = await listDemandes(pool, demander({ parPage: 100 }, perimetre, saisie, identite), null);
    return page.lignes.map((l) => lot[Number(l.ref.slice(1)) - 1]);
  };
  const noms = (trouvees: (Cas | undefined)[]) => [
    ...new Set(trouvees.map((x) => (x?.demande.identite.tag === 'connue' ? x.demande.identite.nom : ''))),
  ];

  it.each([
    ['lefev', 'Lefèvre'],
    ['LEFÈVRE', 'Lefèvre'],
    ['oeuvr', 'Œuvrard'],
    ['Œuvrard', 'Œuvrard'],
    ['nunez', 'Ñuñez'],
    ['muller', 'Müller'],
    ["d'arc", "D'Arc"],
    ['youssef le goff', 'Le Goff'],
  ])('« %s » trouve %s, et personne d’autre', async (saisie, nom) => {
    expect(noms(await chercher(saisie))).toEqual([nom]);
  });

  it('trouve un numéro entier, en groupes ou partiel', async () => {
    for (const saisie of ['035062100004200017', '035 0621 000042 00017', '62100004200']) {
      expect({ saisie, trouvees: (await chercher(saisie)).map((x) => x?.copie.ref) }).toEqual({ saisie, trouvees: ['d42'] });
    }
  });

  it('prend % et _ pour des lettres, et toute injection pour du texte', async () => {
    expect(noms(await chercher('100 %'))).toEqual(['100 % Test']);
    expect(noms(await chercher('sous_'))).toEqual(['Sous_ligne']);
    expect(await chercher('%%%')).toEqual([]);
    for (const saisie of ["' OR 1=1 --", "'; DROP TABLE demande; --", '\\', '\\\\%\\', '$1 $2', 'abc\u{1F600}', 'abc\u0000def'])
      await chercher(saisie);
    const reste = await pool.query<{ n: number }>('SELECT count(*) AS n FROM demande');
    expect(reste.rows[0]?.n).toBe(N);
  });

  it('ne cherche pas par le nom pour qui n’a pas droit à l’identité', async () => {
    expect(await chercher('lefev', false)).toEqual([]);
    expect(await chercher('62100004200', false)).toHaveLength(1);
  });

  it('ne sort jamais du périmètre', async () => {
    expect(await chercher('lefev', true, { tag: 'territoires', sirens: ['200000000'] })).toEqual([]);
  });
});

describe('totaux', () => {
  it('les comptes tenus disent le nombre exact de lignes, dans le périmètre', async () => {
    for (const perimetre of [TOUS, { tag: 'territoires', sirens: [LIFFRE] } satisfies Perimetre]) {
      for (const filtre of [
        {},
        { statut: 'radiee' },
        { statut: 'disparue' },
        { territoire: RENNES },
      ] satisfies Partial<FiltreDemandes>[]) {
        const comptes = await compterParEtat(pool, { ...FILTRE_PAR_DEFAUT, ...filtre }, perimetre);
        for (const etat of cles(ETATS_COTATION)) {
          expect(comptes[etat]).toBe(reference({ ...FILTRE_PAR_DEFAUT, ...filtre, etat }, perimetre).length);
        }
      }
    }
  });

  it('borne le compte des filtres fins, et le donne exact au-dessous', async () => {
    expect(await compterBorne(pool, demander({ depotDu: '2000-01-01' }))).toEqual({ tag: 'plus-de', n: 1000 });
    const fin = { noteMin: 100, etat: 'rejetee' } as const;
    const attendu = reference({ ...FILTRE_PAR_DEFAUT, ...fin }, TOUS).length;
    expect(await compterBorne(pool, demander(fin))).toEqual({ tag: 'exact', n: attendu });
    expect((await findPageDemandes(pool, demander(fin))).parEtat).toBeNull();
  });

  it.each([{ prise: 'suivies' }, { examen: 'en-anomalie' }, { examen: 'a-revoir', prise: 'suivies' }] as const)(
    'l’onglet %o garde les comptes des autres, et son propre total',
    async (onglet) => {
      const toutes = await findPageDemandes(pool, demander({}));
      const ouvert = await findPageDemandes(pool, demander(onglet));
      expect(ouvert.parEtat).toEqual(toutes.parEtat);
      expect(ouvert.total).toEqual(await compterBorne(pool, demander(onglet)));
      expect((await findPageDemandes(pool, demander({ ...onglet, prise: 'a-moi' }))).parEtat).toBeNull();
    },
  );
});
