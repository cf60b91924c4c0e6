import { describe, expect, it } from 'vitest';
import { unCritere, uneGrille } from '@/lib/domain/une-grille.fixture.ts';
import { toEcart } from './ecarts-view.ts';

const critere = (code: string, max = 10) => unCritere({ code, bornes: { min: max, max } });

describe('La différence de deux grilles', () => {
  it('compte et dit ce qui s’ajoute, se retire, change et demeure', () => {
    const avant = uneGrille([critere('A'), critere('B'), critere('C'), critere('D')]);
    const apres = uneGrille([critere('A'), critere('B'), critere('C', 20), critere('E'), critere('F')], {
      version: '2',
      libelle: 'Grille 2027',
    });
    const ecart = toEcart(avant, apres);
    expect(ecart.phrase).toBe('Critères : 2 ajoutés, 1 retiré, 1 modifié, 2 inchangés.');
    expect([ecart.avant, ecart.apres]).toEqual(['Version 1', 'Version 2']);
    expect(ecart.lignes.map((l) => [l.cle, l.critere, l.quoi, l.avant === '–', l.apres === '–'])).toEqual([
      ['entete Libellé', 'Grille', 'Libellé', false, false],
      ['C Règle et points', 'C', 'Règle et points', false, false],
      ['E', 'E', 'Critère ajouté', true, false],
      ['F', 'F', 'Critère ajouté', true, false],
      ['D', 'D', 'Critère retiré', false, true],
    ]);
  });

  it('tait ce qui n’arrive pas', () =>
    expect(toEcart(uneGrille([critere('A')]), uneGrille([critere('B')])).phrase).toBe('Critères : 1 ajouté, 1 retiré.'));

  it('de deux codes les nomme tous deux, et ne change rien quand « partagée avec personne » s’écrit de deux façons', () => {
    const ecart = toEcart(uneGrille([critere('A')]), uneGrille([critere('A')], { code: 'EPCI-2', partageeAvec: [] }));
    expect(ecart).toMatchObject({ phrase: 'Aucun critère ne change.', apres: 'EPCI-2, version 1', lignes: [] });
  });
});
