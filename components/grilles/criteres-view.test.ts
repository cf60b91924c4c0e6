import { describe, expect, it } from 'vitest';
import { unCritere, uneGrille } from '@/lib/domain/une-grille.fixture.ts';
import { toFamilles } from './criteres-view.ts';

const mentions = (source: string | undefined, plus: { source?: string }) =>
  toFamilles(uneGrille([unCritere({ code: 'DALO', ...plus })], source ? { source } : {}))[0]?.criteres[0]?.mentions;

describe('Les points d’un critère', () => {
  it('d’un modèle se disent publiés, avec leur source, ou proposés', () => {
    expect(mentions('Inspirée de…', { source: 'ville.fr' })).toEqual(['Points publiés : ville.fr']);
    expect(mentions('Inspirée de…', {})).toEqual(['Points proposés, à remplacer par la grille délibérée']);
  });
  it('d’une grille délibérée n’ont rien à en dire', () => expect(mentions(undefined, {})).toEqual([]));
});

describe('Un critère', () => {
  const abri = unCritere({
    code: 'SANS_ABRI',
    libelle: 'Sans abri',
    groupe: 'HEBERGEMENT',
    regle: { tag: 'parmi', donnee: 'statut-occupation', valeurs: ['SANS_ABRI'] },
  });
  const grille = uneGrille([abri, unCritere({ code: 'TIERS', libelle: 'Hébergé chez un tiers', groupe: 'HEBERGEMENT' })]);
  const [vu, voisin] = toFamilles(grille)[0]?.criteres ?? [];

  it('nomme ceux qui l’excluent, non leur groupe', () => {
    expect(vu?.mentions).toEqual(['Seul le plus favorable compte, avec : Hébergé chez un tiers']);
    expect(voisin?.mentions).toEqual(['Seul le plus favorable compte, avec : Sans abri']);
  });
  it('garde à part le champ du contrat qu’il lit', () => {
    expect(vu?.champs).toBe('logement_actuel.statut_occupation');
    expect(vu?.regle).not.toContain('statut_occupation');
  });
});

describe('Les critères d’une grille', () => {
  it('se rangent par nature, avec leur mode, leurs points et ce qui les borne', () => {
    const local = unCritere({
      code: 'LIEN',
      nature: 'local',
      mode: 'justificatif',
      bornes: { min: -5, max: 20 },
      obligatoire: true,
      parLocalisation: true,
      groupe: 'TERRITOIRE',
    });
    const familles = toFamilles(uneGrille([local, unCritere({ code: 'DALO' })]));
    expect(familles).toMatchObject([
      { titre: 'Critères nationaux', criteres: [{ code: 'DALO', mode: 'Calculé', points: '+10', mentions: [] }] },
      {
        titre: 'Critères locaux',
        criteres: [
          {
            code: 'LIEN',
            mode: 'Sur justificatif',
            points: '−5 à +20',
            mentions: ['Met en œuvre une priorité de l’article L.441-1', 'Dépend de la commune souhaitée'],
          },
        ],
      },
    ]);
    expect(toFamilles(uneGrille([local])).map((f) => f.titre)).toEqual(['Critères locaux']);
  });
});
