import { describe, expect, it } from 'vitest';
import { toCotationView } from './cotation-view.ts';
import { explication } from './explication.ts';
import { toFicheView } from './fiche-view.ts';
import { toSituation } from './situation-view.ts';
import { uneFiche } from './une-fiche.fixture.ts';

const now = new Date('2026-11-21T12:00:00Z');

describe('toFicheView', () => {
  it('montre les trois parties de la cotation, et dit ce que le SNE ne donne pas', () => {
    expect(toFicheView(uneFiche(), now)).toMatchObject({
      numero: '035 0621 000042 00017',
      note: '84 points',
      place: '12e sur 148',
      attente: '31 mois en moyenne',
      anciennete: 'Déposée le 12/03/2024, il y a 32 mois',
      territoires: 'Territoire : Rennes Métropole',
    });
    expect(toFicheView(uneFiche({ cotation: null, note: null }), now)).toMatchObject({
      note: 'Jamais cotée',
      place: 'Non communiquée par le SNE',
      attente: 'Non communiqué par le SNE',
    });
  });

  it('nomme chaque statut, même inconnu, et une demande que le SNE ne liste plus', () => {
    const statut = (voulu: Parameters<typeof uneFiche>[0]) => toFicheView(uneFiche(voulu), now).badges[1]?.texte;
    expect(statut({ statut: { tag: 'radiee', motif: 'ATTRIBUTION', date: null } })).toBe('Radiée (attribution d’un logement)');
    expect(statut({ statut: { tag: 'inconnue', texte: 'GELEE' } })).toBe('Statut : valeur inconnue : GELEE');
    expect(statut({ disparueLe: '2026-11-01T00:00:00.000Z' })).toBe('Absente du SNE');
  });

  it('propose de corriger, de saisir une première fois, ou rien d’une demande radiée', () => {
    const geste = (voulu: Parameters<typeof uneFiche>[0]) => toFicheView(uneFiche(voulu), now).geste;
    expect(geste({})).toBe('Corriger la cotation');
    expect(geste({ cotation: null, note: null })).toBe('Saisir une cotation');
    expect(geste({ statut: { tag: 'radiee', motif: 'ATTRIBUTION', date: null } })).toBeNull();
  });

  it('ne parle jamais de priorité', () => {
    const tout = JSON.stringify([toFicheView(uneFiche(), now), toCotationView(uneFiche().cotation ?? never(), {})]);
    expect(tout).not.toMatch(/prioritaire|gagnant/i);
  });
});

describe('la note expliquée', () => {
  const { cotation, communes } = uneFiche();
  const c = cotation ?? never();

  it('tient en une phrase : les plus forts apports, puis ce qui retire', () => {
    expect(explication(c.points, c.criteres, c.libelles)).toBe(
      '84 points, surtout par Reconnaissance DALO (60) et Ancienneté (20) ; Refus d’un logement adapté en retire 10.',
    );
    expect(explication(0, [], {})).toBe('0 point, aucun critère n’en apporte.');
    expect(explication(-10, c.criteres.slice(3), c.libelles)).toBe(
      '−10 points, aucun critère n’en apporte ; Refus d’un logement adapté en retire 10.',
    );
  });

  it('garde les critères dans l’ordre de l’envoi, avec leur lieu, leur origine et leur preuve', () => {
    expect(toCotationView(c, communes).criteres.map((l) => [l.libelle, l.lieu, l.points, l.origine, l.preuve])).toEqual([
      ['Ancienneté', 'Toutes les communes', '+20', 'Automatique', '–'],
      ['Reconnaissance DALO', 'Toutes les communes', '+60', 'Sur justificatif', 'Décision vue'],
      ['LIEN', 'Rennes', '+14', 'Automatique', '–'],
      ['Refus d’un logement adapté', 'Toutes les communes', '−10', 'Automatique', '–'],
    ]);
  });
});

describe('toSituation', () => {
  const valeurs = Object.fromEntries(
    toSituation(uneFiche(), now).flatMap((g) => g.lignes.map((l) => [`${g.titre} / ${l.libelle}`, l.valeur])),
  );

  it('traduit les codes, nomme les communes et laisse lisible une valeur inconnue', () => {
    expect(valeurs).toMatchObject({
      'Ménage / Situation familiale': 'Séparé(e)',
      'Ménage / Situation professionnelle': 'valeur inconnue : ASTRONAUTE',
      'Ménage / Personne à charge': 'Enfant, 9 ans, garde alternée',
      'Logement actuel / Commune': 'Commune 35999',
      'Logement actuel / Loyer mensuel': 'Non renseigné',
      'Souhaits / Vœu 1': 'Rennes, quartier 03',
      'Ressources / Part du plafond PLUS': '58,4 %',
      'Motifs et reconnaissances / Délai anormalement long': 'Depuis le 05/01/2026',
      'Propositions reçues / Propositions': 'Aucune',
    });
  });

  it('ne montre aucune date de naissance', () => {
    expect(JSON.stringify(valeurs)).not.toContain('2016');
  });
});

function never(): never {
  throw new Error('la fiche de test porte une cotation');
}
