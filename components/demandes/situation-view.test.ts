import { describe, expect, it } from 'vitest';
import { toSituation } from './situation-view.ts';
import { uneFiche } from './une-fiche.fixture.ts';

const MAINTENANT = new Date('2026-11-21T12:00:00Z');
const lignes = (voulu: Parameters<typeof uneFiche>[0], maintenant = MAINTENANT) =>
  toSituation(uneFiche(voulu), maintenant).flatMap(({ titre, lignes: l }) => [
    titre,
    ...l.map(({ libelle, valeur }) => `${libelle} : ${valeur}`.replaceAll(/[\u202f\u00a0]/g, ' ')),
  ]);

describe('la situation lue au SNE', () => {
  it('se dit en toutes lettres, groupe par groupe, et laisse lisible une valeur inconnue', () => {
    const fiche = {
      mutation: true,
      dateDernierRenouvellement: '2026-03-10',
      guichet: { code: '00017', libelle: null },
      menage: {
        personnesALoger: 4,
        personnesACharge: [
          { naissance: '2016-12-01', lien: 'ENFANT', garde: 'ALTERNEE' },
          { naissance: '2025-11-20', lien: 'ENFANT', garde: null },
        ],
        coTitulaires: [
          { lien: 'CONJOINT', naissance: '1990-01-01' },
          { lien: 'COLOCATAIRE', naissance: null },
        ],
        naissancesAttendues: 1,
        handicap: true,
      },
      logement: {
        statutOccupation: 'HEBERGE_TIERS',
        depuis: '2020-05-01',
        codeInsee: '35238',
        typologie: 'T2',
        surface: 38.5,
        occupants: 4,
        loyer: 610,
        aide: 120,
      },
      ressources: { revenusFiscaux: [{ annee: 2025, montant: 19_840 }], mensuelles: 1_650, plafondPct: 58.4 },
      recherche: { typologies: ['T3', 'T4'], type: 'APPARTEMENT', loyerMax: 700, pmr: true },
      motifs: ['TROP_PETIT', 'INCONNU'],
      priorites: { dalo: true, pdalhpd: false, accordCollectif: true },
      propositions: [
        { date: '2025-04-01', issue: 'REFUSEE', motifRefus: 'Trop loin', adaptee: true },
        { date: '2025-06-01', issue: 'ACCEPTEE', motifRefus: null, adaptee: false },
      ],
    };
    expect(lignes(fiche)).toEqual([
      'Demande',
      'Déposée le : 12/03/2024',
      'Dernier renouvellement : 10/03/2026',
      'Valable jusqu’au : 10/03/2027',
      'Guichet : 00017',
      'Déjà locataire du parc social : Oui',
      'Ménage',
      'Personnes à loger : 4',
      'Situation familiale : Séparé(e)',
      'Situation professionnelle : valeur inconnue : ASTRONAUTE',
      'Co-titulaire : Conjoint(e), 36 ans',
      'Co-titulaire : Colocataire',
      'Personne à charge : Enfant, 9 ans, garde alternée',
      'Personne à charge : Enfant, 1 an',
      'Naissances attendues : 1',
      'Situation de handicap : Oui',
      'Logement actuel',
      'Statut d’occupation : Hébergé(e) chez un tiers',
      'Depuis le : 01/05/2020',
      'Commune : Rennes',
      'Typologie : T2',
      'Surface : 38,5 m²',
      'Occupants : 4',
      'Loyer mensuel : 610 €',
      'Aide au logement : 120 €',
      'Ressources',
      'Revenu fiscal de référence 2025 : 19 840 €',
      'Ressources mensuelles : 1 650 €',
      'Part du plafond PLUS : 58,4 %',
      'Souhaits',
      'Vœu 1 : Rennes, quartier 03',
      'Typologies : T3, T4',
      'Type de logement : Appartement',
      'Loyer maximal : 700 €',
      'Adapté à la mobilité réduite : Oui',
      'Motifs et reconnaissances',
      'Motif 1 : Logement trop petit',
      'Motif 2 : valeur inconnue : INCONNU',
      'Reconnue DALO : Oui',
      'Relève du PDALHPD : Non',
      'Accord collectif : Oui',
      'Délai anormalement long : Depuis le 05/01/2026',
      'Propositions reçues',
      '01/04/2025 : Refusée, Trop loin, logement adapté',
      '01/06/2025 : Acceptée',
    ]);
  });

  it('dit ce que le SNE n’a pas renseigné', () => {
    const vide = lignes({
      situation: null,
      delaiAnormalementLong: true,
      logement: {
        statutOccupation: 'HEBERGE_TIERS',
        depuis: null,
        codeInsee: null,
        typologie: null,
        surface: null,
        occupants: null,
        loyer: null,
        aide: null,
      },
      ressources: { revenusFiscaux: [], mensuelles: null, plafondPct: null },
      localisations: [{ rang: 2, codeInsee: '35999', codeQuartier: null, siren: '243500139' }],
      recherche: { typologies: [], type: null, loyerMax: null, pmr: false },
    });
    expect(vide.filter((ligne) => ligne.endsWith(' : Non renseigné')).map((ligne) => ligne.split(' : ')[0])).toEqual([
      'Dernier renouvellement',
      'Situation familiale',
      'Situation professionnelle',
      'Depuis le',
      'Commune',
      'Typologie',
      'Surface',
      'Occupants',
      'Loyer mensuel',
      'Aide au logement',
      'Ressources mensuelles',
      'Part du plafond PLUS',
      'Typologies',
      'Type de logement',
      'Loyer maximal',
    ]);
    expect(vide).toEqual(
      expect.arrayContaining([
        'Guichet : Guichet des Tilleuls, 00017',
        'Vœu 2 : Commune 35999',
        'Délai anormalement long : Oui',
        'Propositions : Aucune',
      ]),
    );
  });

  it('ne montre aucune date de naissance, et compte les âges au jour de Paris', () => {
    expect(lignes({}).join('\n')).not.toContain('2016');
    expect(lignes({}, new Date('2026-11-30T22:59:00Z'))).toContain('Personne à charge : Enfant, 9 ans, garde alternée');
    expect(lignes({}, new Date('2026-11-30T23:00:00Z'))).toContain('Personne à charge : Enfant, 10 ans, garde alternée');
  });

  it.each([
    ['LOYER', 'Refusée, loyer trop élevé'],
    ['Trop loin de l’école', 'Refusée, Trop loin de l’école'],
  ])('dit le motif %s d’une proposition refusée', (motifRefus, attendu) =>
    expect(lignes({ propositions: [{ date: '2026-01-05', issue: 'REFUSEE', motifRefus, adaptee: null }] })).toContain(
      `05/01/2026 : ${attendu}`,
    ),
  );

  it.each([
    [{ code: '00351', libelle: 'Guichet 00351' }, 'Guichet 00351'],
    [{ code: '00351', libelle: 'Mairie de Rennes' }, 'Mairie de Rennes, 00351'],
    [{ code: '00351', libelle: null }, '00351'],
  ])('nomme le guichet une fois', (guichet, attendu) => expect(lignes({ guichet })).toContain(`Guichet : ${attendu}`));
});
