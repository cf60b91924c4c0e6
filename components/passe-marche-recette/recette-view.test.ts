import { describe, expect, it } from 'vitest';
import type { Dossier } from '@/lib/domain/observation-passe-marche.ts';
import { jugerPoints, lienDePreuve } from './recette-view.ts';

const LE = new Date('2026-11-21T10:00:00Z');
const dossier = (plus: Partial<Dossier>): Dossier => ({
  environnement: 'preprod',
  adresse: 'https://pm.example',
  faits: {},
  preuves: {},
  ...plus,
});
const comptes = (d: Dossier) => Object.fromEntries(jugerPoints(d).map((g) => [g.groupe, `${g.prouves}/${g.applicables}`]));

describe('la recette montrée', () => {
  it('ne compte pas les points sans objet', () => {
    expect(comptes(dossier({}))).toMatchObject({ AUTH: '0/5', SEC: '0/6', TST: '0/6', ENV: '0/1' });
    expect(comptes(dossier({ environnement: 'base-ecole', adresse: 'http://127.0.0.1:1' }))).toMatchObject({
      SEC: '0/4',
      ENV: '0/0',
    });
  });

  it('compte un point dès que son fait est observé', () => {
    const faits = { 'jeton-obtenu': { genre: 'echange', cle: '1-2', le: LE, simulee: false } } as const;
    expect(comptes(dossier({ faits })).AUTH).toBe('1/5');
  });

  it('ne demande la parole d’une personne que là où elle décide', () => {
    const points = jugerPoints(dossier({})).flatMap((g) => g.points);
    expect(points.filter((p) => p.aPersonne).map((p) => p.code)).toEqual(
      'AUTH-3 MKT-2 SEC-3 SEC-6 MON-5 TST-1 TST-2 TST-3 TST-4 TST-5 TST-6 ENV-1'.split(' '),
    );
  });

  it.each([
    [{ genre: 'echange', cle: '1-2' }, true, '/journal/1-2'],
    [{ genre: 'echange', cle: '1-2' }, false, undefined],
    [{ genre: 'alerte', cle: 'a' }, false, undefined],
    [{ genre: 'notification', cle: 'n' }, false, '/passe-marche/notifications/n'],
    [{ genre: 'marche', cle: 'm' }, false, '/passe-marche/marches/m'],
  ] as const)('mène de %j, journal permis : %s, à %s', (objet, journal, href) =>
    expect(lienDePreuve(objet, journal)?.href).toBe(href),
  );
});
