import { describe, expect, it } from 'vitest';
import { GESTES_MARCHE, type GesteMarche, permet } from './gestes-marche.ts';
import { avertissementsMarche, controlerMarche, ETATS_MARCHE, type EtatMarche, type MarcheSaisi } from './marche.ts';

const unMarche = (change: Partial<MarcheSaisi> = {}): MarcheSaisi => ({
  nom: 'Réfection des toitures',
  echeance: '2027-03-01T11:00:00.000Z',
  siret: '13002526500013',
  types: ['works'],
  lots: [],
  limiteLots: null,
  ...change,
});
const lot = (cpv: string | null, nom = 'Gros œuvre') => ({ nom, cpv });

describe('les règles d’un marché, dites avant l’appel', () => {
  it.each<[string, Partial<MarcheSaisi>]>([
    ['plusieurs types', { types: ['works', 'services', 'supplies'] }],
    ['« défense » avec un autre type', { types: ['defense', 'works'] }],
    ['un SIRET de La Poste, hors de la clé de Luhn', { siret: '35600000012345' }],
    ['un SIRET saisi par groupes', { siret: '130 025 265 00013' }],
    ['des lots avec et sans code CPV', { lots: [lot('45223220-4'), lot(null)], limiteLots: 2 }],
  ])('acceptent %s', (_, change) => expect(controlerMarche(unMarche(change))).toEqual([]));

  it.each<[string, Partial<MarcheSaisi>, string]>([
    ['un nom blanc', { nom: '  ' }, 'nom'],
    ['une échéance absente', { echeance: '' }, 'echeance'],
    ['un SIRET trop court', { siret: '1300252650001' }, 'siret'],
    ['un SIRET dont la clé est fausse', { siret: '12345678901234' }, 'siret'],
    ['l’exemple faux du démonstrateur officiel', { siret: '11000101100010' }, 'siret'],
    ['aucun type', { types: [] }, 'types'],
    ['« défense » seul', { types: ['defense'] }, 'types'],
    ['un lot sans nom', { lots: [lot(null, ' ')] }, 'lots.0.nom'],
    ['un code CPV sans sa clé', { lots: [lot('45223220-4'), lot('45223220')] }, 'lots.1.cpv'],
    ['une limite au-delà du nombre de lots', { lots: [lot(null)], limiteLots: 2 }, 'limiteLots'],
    ['une limite nulle', { lots: [lot(null)], limiteLots: 0 }, 'limiteLots'],
  ])('refusent %s, sous son champ', (_, change, champ) =>
    expect(controlerMarche(unMarche(change)).map((f) => f.champ)).toEqual([champ]),
  );

  it('avertissent sans bloquer d’une échéance passée et d’un nom trop long', () =>
    expect(avertissementsMarche(unMarche({ nom: 'x'.repeat(256) }), new Date('2027-03-01T11:00:00Z'))).toHaveLength(2));
});

// Une ligne par état, une colonne par geste : la table entière, pour que rien ne s'y ajoute sans être vu.
const TABLE: Record<EtatMarche, readonly GesteMarche[]> = {
  brouillon: ['modifier', 'creer', 'clore'],
  'a-creer': [],
  'en-creation': [],
  incertain: ['rattacher', 'recreer', 'clore'],
  refuse: ['modifier', 'creer', 'clore'],
  'a-configurer': ['clore'],
  configure: ['candidater', 'clore'],
  clos: ['rouvrir'],
};

describe('ce qu’une personne peut faire d’un marché', () => {
  it.each(Object.keys(ETATS_MARCHE) as EtatMarche[])('« %s »', (etat) =>
    expect((Object.keys(GESTES_MARCHE) as GesteMarche[]).filter((geste) => permet(etat, geste))).toEqual(TABLE[etat]),
  );
});
