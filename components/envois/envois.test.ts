import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnvoiLu, FiltresEnvois, TentativeLue } from '@/lib/contracts/envois.ts';
import { ONGLETS_ENVOIS } from '@/lib/domain/onglet-envois.ts';
import { delaiLibelle } from './delai-libelle.ts';
import { envoiRow } from './envoi-row.ts';
import { hrefEnvois, sansPage } from './adresse-envois.ts';
import { lireFiltresEnvois } from './envois-search-params.ts';
import { suiteEnvoi } from './suite-envoi.ts';
import { tentativeRow } from './tentative-row.ts';

const MAINTENANT = new Date('2026-11-21T09:00:00Z');
const unEnvoi = (plus: Partial<EnvoiLu> = {}): EnvoiLu => ({
  ref: 'envoi-1',
  demande: { ref: 'dupont', numero: '035100000000001ABC' },
  note: -10,
  etat: 'a-envoyer',
  tentatives: 2,
  prochainEssai: '2026-11-21T09:03:00.000Z',
  classe: null,
  code: null,
  cause: null,
  creeLe: '2026-11-21T08:42:00.000Z',
  termineLe: null,
  auteur: 'Camille Le Goff',
  ...plus,
});

describe("l'adresse de la liste des envois", () => {
  const ref = fc.stringMatching(/^[A-Za-z0-9]{12}$/);
  const filtres = fc.record(
    {
      onglet: fc.constantFrom(...ONGLETS_ENVOIS),
      cause: fc.constantFrom('SERVER', 'ERRCOTCAL9004'),
      territoire: fc.constant('243500139'),
      du: fc.constant('2026-11-01'),
      au: fc.constant('2026-11-21'),
      apres: ref,
    },
    { requiredKeys: ['onglet'] },
  );

  it('redonne le même écran à qui la partage', () => {
    fc.assert(
      fc.property(filtres, (etat: FiltresEnvois) => {
        const adresse = new URL(hrefEnvois(etat), 'http://service');
        expect(lireFiltresEnvois(Object.fromEntries(adresse.searchParams))).toEqual(etat);
      }),
    );
  });

  it('se lit toujours, quoi qu’on y écrive', () => {
    const nImporteQuoi = fc.dictionary(
      fc.constantFrom('onglet', 'cause', 'du', 'au', 'apres', 'avant', 'x'),
      fc.oneof(fc.string(), fc.array(fc.string())),
    );
    fc.assert(fc.property(nImporteQuoi, (bruts) => ONGLETS_ENVOIS.includes(lireFiltresEnvois(bruts).onglet)));
  });

  it('tait les défauts, oublie les champs vides et les bornes à l’envers', () => {
    expect(hrefEnvois({ onglet: 'en-attente' })).toBe('/envois');
    expect(lireFiltresEnvois({ onglet: 'refuse', cause: '', du: '' })).toEqual({ onglet: 'refuse' });
    expect(lireFiltresEnvois({ onglet: 'refuse', du: '2026-11-21', au: '2026-11-01' })).toEqual({ onglet: 'refuse' });
    expect(sansPage({ onglet: 'tous', apres: 'abcdef', cause: 'SERVER' })).toEqual({ onglet: 'tous', cause: 'SERVER' });
  });
});

describe("une ligne de la liste d'envois", () => {
  it('dit le prochain essai en date et en délai, seulement à qui en a un', () => {
    expect(envoiRow(unEnvoi(), MAINTENANT).prochain).toEqual({
      iso: '2026-11-21T09:03:00.000Z',
      absolu: '21/11/2026 à 10 h 03',
      relatif: 'dans 3 minutes',
    });
    expect(envoiRow(unEnvoi({ etat: 'a-verifier' }), MAINTENANT).prochain).not.toBeNull();
    expect(envoiRow(unEnvoi({ etat: 'transmis' }), MAINTENANT).prochain).toBeNull();
  });

  it('explique la cause en français, le code à côté', () => {
    const cause = { code: 'SERVER', titre: 'Le SNE est en panne', explication: '', action: '', acteur: 'sne' };
    expect(envoiRow(unEnvoi({ classe: 'SERVER', cause }), MAINTENANT).cause).toEqual({
      titre: 'Le SNE est en panne',
      code: 'SERVER',
    });
    expect(envoiRow(unEnvoi({ classe: 'SERVER', code: 'ERRCOTTEC9002' }), MAINTENANT).cause).toEqual({
      titre: 'Cause inconnue du catalogue',
      code: 'ERRCOTTEC9002',
    });
    expect(envoiRow(unEnvoi(), MAINTENANT).cause).toBeNull();
  });

  it('ne propose de relancer que ce qui peut l’être', () => {
    const relancables = (['transmis', 'en-cours', 'remplace', 'refuse', 'en-echec', 'incertain'] as const).map(
      (etat) => envoiRow(unEnvoi({ etat }), MAINTENANT).relancable,
    );
    expect(relancables).toEqual([false, false, false, true, true, true]);
  });

  it('forme le numéro et la note', () => {
    expect(envoiRow(unEnvoi({ auteur: null }), MAINTENANT)).toMatchObject({
      numero: '035 1000 000000 01ABC',
      note: '−10',
      auteur: 'Le système',
    });
  });
});

describe("la suite d'un envoi", () => {
  it.each([
    [{ tentatives: 0 }, 'En attente : premier essai prévu le 21/11/2026 à 10 h 03 (dans 3 minutes).'],
    [{}, 'En attente : nouvelle tentative prévue le 21/11/2026 à 10 h 03 (dans 3 minutes).'],
    [{ prochainEssai: '2026-11-21T08:00:00.000Z' }, 'En attente : nouvelle tentative prévue dans un instant.'],
    [{ etat: 'a-verifier' as const }, 'relit la cotation au SNE avant de réessayer'],
    [{ etat: 'transmis' as const, termineLe: '2026-11-21T08:59:00.000Z' }, 'le SNE a reçu la cotation le 21/11/2026 à 09 h 59.'],
    [{ etat: 'incertain' as const }, 'Une personne doit vérifier'],
  ])('se dit en une phrase (%o)', (plus, attendu) => {
    expect(suiteEnvoi(unEnvoi(plus), MAINTENANT)).toContain(attendu);
  });
});

describe('une tentative', () => {
  const lue: TentativeLue = {
    numero: 1,
    nature: 'post',
    issue: 'doute',
    classe: 'TIMEOUT',
    code: null,
    http: null,
    correlation: null,
    debut: '2026-11-21T09:00:00.000Z',
    fin: '2026-11-21T09:00:30.000Z',
  };

  it('se lit en français, à la seconde, heure de Paris', () => {
    expect(tentativeRow(lue)).toEqual({
      numero: '1',
      le: { iso: '2026-11-21T09:00:00.000Z', texte: '21/11/2026 à 10 h 00 min 00 s' },
      nature: 'Envoi',
      issue: 'Réponse perdue',
      reponse: 'TIMEOUT',
      duree: '30 s',
      correlation: '–',
    });
  });

  it('montre tel quel un mot qu’elle ne connaît pas', () => {
    const neuve = { ...lue, nature: 'sonde', issue: 'perplexe', http: 503, code: 'X1', fin: '2026-11-21T09:00:00.999Z' };
    expect(tentativeRow(neuve)).toMatchObject({
      nature: 'sonde',
      issue: 'perplexe',
      reponse: 'HTTP 503 · TIMEOUT · X1',
      duree: '999 ms',
    });
    expect(tentativeRow({ ...lue, classe: null, fin: '2026-11-21T09:00:01.000Z' })).toMatchObject({ reponse: '–', duree: '1 s' });
  });
});

describe('un délai', () => {
  it('se dit dans sa plus grande unité', () => {
    const delais = ['2026-11-21T09:00:45Z', '2026-11-21T07:00:00Z', '2026-11-24T09:30:00Z'].map((i) =>
      delaiLibelle(i, MAINTENANT),
    );
    expect(delais).toEqual(['dans 45 secondes', 'il y a 2 heures', 'dans 3 jours']);
  });
});
