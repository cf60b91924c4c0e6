import { describe, expect, it } from 'vitest';
import { etatVu, toGrilleRow } from './grille-row.ts';

const MAINTENANT = new Date('2026-11-20T23:30:00Z');

describe('Une grille de la liste', () => {
  it.each([
    ['publiee', '2026-11-21', null, 'Publiée'],
    ['publiee', '2026-11-22', null, 'Publiée, à venir'],
    ['publiee', '2026-01-01', '2026-11-21', 'Publiée'],
    ['publiee', '2026-01-01', '2026-11-20', 'Remplacée'],
    ['brouillon', '2027-01-01', null, 'Brouillon'],
  ] as const)('%s du %s au %s se lit, au jour de Paris, « %s »', (etat, debut, fin, texte) =>
    expect(etatVu(etat, debut, fin, MAINTENANT).texte).toBe(texte),
  );

  it('dit son territoire, ses dates, ses critères et ses demandes', () => {
    const grille = {
      code: 'EPCI-243500139-PRIMO',
      version: '2',
      libelle: 'Premières demandes',
      territoire: 'Rennes Métropole',
      population: 'primo',
      etat: 'publiee',
      debut: '2026-01-01',
      fin: null,
      nationaux: 1,
      locaux: 4,
      demandes: 1_240,
    } as const;
    expect(toGrilleRow(grille, MAINTENANT)).toMatchObject({
      href: '/pilotage/grilles/EPCI-243500139-PRIMO/2',
      population: 'Première demande',
      dates: 'depuis le 01/01/2026',
      criteres: '1\u00a0national, 4\u00a0locaux',
      demandes: '1\u202f240',
    });
    expect(toGrilleRow({ ...grille, fin: '2026-12-31', nationaux: 2, locaux: 1 }, MAINTENANT)).toMatchObject({
      dates: 'du 01/01/2026 au 31/12/2026',
      criteres: '2\u00a0nationaux, 1\u00a0local',
    });
    expect(toGrilleRow({ ...grille, debut: '2027-01-01' }, MAINTENANT).dates).toBe('à partir du 01/01/2027');
  });
});
