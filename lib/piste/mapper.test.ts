import { describe, expect, it } from 'vitest';
import { versACoter, versDemande } from './mapper.ts';
import { echantillon, unNumero } from './passerelle.fixture.ts';
import { demandeWire } from './wire.ts';

const numero = unNumero();
const recue = JSON.parse(echantillon('demande'));
const lire = (modifs: Record<string, unknown> = {}) => versDemande(demandeWire.parse({ ...recue, ...modifs }), numero);

describe('Demande reçue du SNE', () => {
  it('garde tout ce dont la cotation a besoin', () => {
    expect(lire()).toMatchObject({
      numero,
      statut: { tag: 'active' },
      dateMaj: '2022-11-14T07:31:02.000Z',
      identite: { tag: 'connue', nom: 'ORVENNEC', naissance: '1988-03-21' },
      menage: { personnesALoger: 5, personnesACharge: [{ garde: 'PLEINE' }, {}, {}], naissancesAttendues: 1, handicap: true },
      ressources: { revenusFiscaux: [{ annee: 2020, montant: 21_840 }, {}], plafondPct: 48.2 },
      logement: { statutOccupation: 'LOCATAIRE_PRIVE', aide: 188 },
      motifs: ['TROP_PETIT', 'CHER', 'SANTE'],
      priorites: { dalo: true, pdalhpd: false },
      localisations: [{ rang: 1, codeInsee: '35238', siren: '243500139' }, {}, {}, {}, {}, {}, {}, {}],
      propositions: [{ issue: 'REFUSEE', adaptee: true }, { motifRefus: null }],
    });
  });

  it('se contente du minimum : ni identité, ni ressources, ni propositions', () => {
    const minimale = versDemande(demandeWire.parse(JSON.parse(echantillon('demande-minimale'))), numero);
    expect(minimale).toMatchObject({
      identite: { tag: 'non-communiquee' },
      menage: { personnesACharge: [], coTitulaires: [], naissancesAttendues: 0 },
      ressources: { revenusFiscaux: [], mensuelles: null },
      delaiAnormalementLong: false,
      propositions: [],
    });
  });

  it.each([
    ['RADIEE', { motif: 'ATTRIBUTION', date: '2023-01-02' }, { tag: 'radiee', motif: 'ATTRIBUTION', date: '2023-01-02' }],
    ['RADIEE', null, { tag: 'radiee', motif: '', date: null }],
    ['EN_ATTENTE_RENOUVELLEMENT', null, { tag: 'en-attente-renouvellement' }],
    ['SUSPENDUE', null, { tag: 'inconnue', texte: 'SUSPENDUE' }],
  ])('statut %s : jamais deviné', (statut, radiation, attendu) => {
    expect(lire({ statut, radiation }).statut).toEqual(attendu);
  });

  it.each([
    [true, true],
    ['2022-01-05', '2022-01-05'],
    [{ concerne: true, date: '2022-01-05' }, '2022-01-05'],
    [{ concerne: true }, true],
    ['bientôt', false],
    [null, false],
    [undefined, false],
  ])('délai anormalement long écrit %j', (ecrit, attendu) => {
    expect(lire({ delai_anormalement_long: ecrit }).delaiAnormalementLong).toEqual(attendu);
  });

  it('range les motifs par rang', () => {
    const motifs = [
      { rang: 2, code: 'B' },
      { rang: 1, code: 'A' },
    ];
    expect(lire({ motifs }).motifs).toEqual(['A', 'B']);
  });

  it('sans « à coter » dans la réponse, seul le filtre répond', () => {
    expect(versACoter({ num_unique: numero }, true)).toEqual({ tag: 'oui', motif: null });
    expect(versACoter({ num_unique: numero }, false)).toBeNull();
    expect(versACoter({ num_unique: numero, a_coter: false }, true)).toEqual({ tag: 'non' });
  });

  it('ne demande pas plus de cent microsecondes par demande de quatre kilo-octets', () => {
    for (let i = 0; i < 5_000; i++) lire();
    const debut = process.cpuUsage();
    for (let i = 0; i < 5_000; i++) lire();
    const { user, system } = process.cpuUsage(debut);
    expect((user + system) / 5_000).toBeLessThan(100);
  });
});
