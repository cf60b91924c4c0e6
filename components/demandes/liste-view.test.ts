import { describe, expect, it } from 'vitest';
import { FILTRE_PAR_DEFAUT } from '@/lib/domain/filtre-demandes.ts';
import { sansFiltre, toEtiquettes, toFraicheur, toOnglets, toTotal, toTri } from './liste-view.ts';

const noms = { territoires: { 243500139: 'Rennes Métropole' }, communes: { 35238: 'Rennes' } };
const filtre = {
  ...FILTRE_PAR_DEFAUT,
  etat: 'a-coter',
  commune: '35238',
  noteMin: 0,
  majDu: '2026-11-02',
  tri: 'note-desc',
} as const;

describe('ce que dit la liste autour de ses lignes', () => {
  it('compte les onglets, ou se tait quand le compte serait faux', () => {
    const parEtat = { 'a-coter': 3, cotee: 2, 'a-transmettre': 1, transmise: 10, rejetee: 0 };
    expect(toOnglets(FILTRE_PAR_DEFAUT, parEtat).map((o) => o.compte)).toEqual([
      16,
      3,
      1,
      10,
      0,
      undefined,
      undefined,
      undefined,
    ]);
    expect(toOnglets(filtre, null).map((o) => [o.courant, 'compte' in o])).toEqual([
      [false, false],
      [true, false],
      [false, false],
      [false, false],
      [false, false],
      [false, false],
      [false, false],
      [false, false],
    ]);
  });

  it.each([
    [{}, 'Toutes'],
    [{ etat: 'a-coter' }, 'À coter'],
    [{ examen: 'a-revoir' }, 'À revoir'],
    [{ examen: 'en-anomalie', etat: 'transmise' }, 'En anomalie'],
    [{ prise: 'suivies' }, 'Suivies'],
    [{ prise: 'suivies', etat: 'a-coter' }, 'À coter'],
    [{ prise: 'suivies', examen: 'a-revoir' }, 'À revoir'],
    [{ prise: 'a-moi' }, 'Toutes'],
  ] as const)('%o : un seul onglet courant, « %s »', (change, attendu) => {
    const onglets = toOnglets({ ...FILTRE_PAR_DEFAUT, ...change }, null);
    expect(onglets.filter((o) => o.courant).map((o) => o.libelle)).toEqual([attendu]);
  });

  it('quitte l’onglet en cours quand on en ouvre un autre, et garde les autres filtres', () => {
    const href = (change: object, libelle: string) =>
      toOnglets({ ...FILTRE_PAR_DEFAUT, commune: '35238', ...change }, null).find((o) => o.libelle === libelle)?.href;
    expect(href({ etat: 'a-coter', prise: 'a-moi' }, 'À revoir')).toBe('/demandes?prise=a-moi&examen=a-revoir&commune=35238');
    expect(href({ examen: 'a-revoir' }, 'À coter')).toBe('/demandes?etat=a-coter&commune=35238');
    expect(href({ prise: 'suivies' }, 'À revoir')).toBe('/demandes?examen=a-revoir&commune=35238');
    expect(href({ prise: 'a-moi' }, 'Transmises')).toBe('/demandes?etat=transmise&prise=a-moi&commune=35238');
    expect(href({ prise: 'suivies' }, 'Toutes')).toBe('/demandes?commune=35238');
    expect(href({ examen: 'en-anomalie' }, 'Suivies')).toBe('/demandes?prise=suivies&commune=35238');
  });

  it('dit un total exact ou borné', () => {
    expect(toTotal({ tag: 'exact', n: 1 })).toBe('1 demande');
    expect(toTotal({ tag: 'exact', n: 2 })).toBe('2 demandes');
    expect(toTotal({ tag: 'plus-de', n: 1000 })).toBe('Plus de 1\u202f000 demandes');
  });

  it('redit chaque filtre en mots, et sait l’enlever seul', () => {
    expect(toEtiquettes(filtre, noms)).toEqual([
      {
        cle: 'etat',
        texte: 'État de cotation : À coter',
        sans: '/demandes?commune=35238&note-min=0&maj-du=2026-11-02&tri=note-desc',
      },
      { cle: 'commune', texte: 'Commune : Rennes', sans: '/demandes?etat=a-coter&note-min=0&maj-du=2026-11-02&tri=note-desc' },
      {
        cle: 'noteMin',
        texte: 'Note minimale : 0',
        sans: '/demandes?etat=a-coter&commune=35238&maj-du=2026-11-02&tri=note-desc',
      },
      {
        cle: 'majDu',
        texte: 'Mise à jour à partir du : 02/11/2026',
        sans: '/demandes?etat=a-coter&commune=35238&note-min=0&tri=note-desc',
      },
    ]);
    const mots = (change: object) => toEtiquettes({ ...FILTRE_PAR_DEFAUT, ...change }, noms).map((e) => e.texte.split(' : ')[1]);
    expect(mots({ statut: 'radiee', prise: 'a-moi', examen: 'a-revoir' })).toEqual(['Radiée', 'Attribuées à moi', 'À revoir']);
    expect(mots({ territoire: '243500139' })).toEqual(['Rennes Métropole']);
    expect(mots({ territoire: '243500782', commune: '35047' })).toEqual(['243500782', '35047']);
    expect(mots({ depotDu: '2026-11-02' })).toEqual(['02/11/2026']);
    expect(sansFiltre(filtre)).toBe('/demandes?tri=note-desc');
  });

  it('inverse le tri d’une colonne au second appel', () => {
    expect(toTri(filtre, 'note')).toMatchObject({ sens: 'descending', href: expect.stringContaining('tri=note-asc') });
    expect(toTri({ ...filtre, tri: 'note-asc' }, 'note')).toMatchObject({
      sens: 'ascending',
      href: expect.stringContaining('tri=note-desc'),
    });
    expect(toTri(filtre, 'depot')).toMatchObject({ sens: null, href: expect.stringContaining('tri=depot-desc') });
  });

  it('dit l’âge de la copie, et quand il inquiète', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(toFraicheur('2026-11-21T08:42:00.000Z', now)).toEqual({ texte: 'Données du 21/11/2026 à 09 h 42', ancienne: true });
    expect(toFraicheur('2026-11-22T04:42:00.000Z', now).ancienne).toBe(false);
    expect(toFraicheur('2026-11-21T10:00:00.000Z', now).ancienne).toBe(false);
    expect(toFraicheur('2026-11-21T09:59:59.999Z', now).ancienne).toBe(true);
    expect(toFraicheur(null, now)).toEqual({ texte: expect.stringContaining('Aucune synchronisation'), ancienne: true });
  });
});
