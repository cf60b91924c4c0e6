import { describe, expect, it } from 'vitest';
import type { IncidentLu } from '@/lib/domain/incident-lu.ts';
import { incidentRow } from './incident-row.ts';
import { impact, versEvenement } from './incident-view.ts';

const MAINTENANT = new Date('2026-11-21T12:00:00.000Z');
const incident = (autres: Partial<IncidentLu> & { sansCotation?: number }) => ({
  ref: 'r',
  titre: 'Panne',
  classe: 'SERVER',
  code: null,
  operation: 'post-cotation',
  environnement: 'base-ecole',
  etat: 'a-trier' as const,
  occurrences: 1,
  demandes: 0,
  premiere: '2026-11-21T10:00:00.000Z',
  derniere: '2026-11-21T11:00:00.000Z',
  responsable: null,
  parHeure: [],
  sansCotation: 0,
  ...autres,
});

describe('l’impact d’un incident', () => {
  it.each([
    [{ sansCotation: 37, demandes: 40 }, '37 demandes sans cotation au SNE depuis 2 h.'],
    [{ sansCotation: 1, demandes: 1, premiere: '2026-11-21T11:40:00.000Z' }, '1 demande sans cotation au SNE depuis 20 min.'],
    [{ sansCotation: 1000, demandes: 4000 }, 'Plus de 1 000 demandes sans cotation au SNE depuis 2 h.'],
    [{ demandes: 3 }, '3 demandes touchées, dont toutes les cotations sont maintenant arrivées au SNE.'],
    [
      { demandes: 1, operation: 'get-demande', premiere: '2026-11-18T12:00:00.000Z' },
      '1 demande touchée depuis 3 jours ; ses cotations ne sont pas en cause.',
    ],
    [
      { demandes: 2, operation: 'get-demande', premiere: '2026-11-19T11:59:00.000Z' },
      '2 demandes touchées depuis 2 jours ; leurs cotations ne sont pas en cause.',
    ],
    [
      { classe: 'CONTRACT', premiere: '2026-11-21T12:00:00.000Z' },
      'Aucune demande touchée : les réponses ne suivent plus le contrat, depuis 1 min.',
    ],
    [{ sansCotation: 2, demandes: 2, premiere: '2026-11-21T11:00:00.001Z' }, '2 demandes sans cotation au SNE depuis 59 min.'],
    [{ sansCotation: 2, demandes: 2, premiere: '2026-11-21T10:20:00.000Z' }, '2 demandes sans cotation au SNE depuis 1 h.'],
    [{ sansCotation: 2, demandes: 2, premiere: '2026-11-19T12:00:00.001Z' }, '2 demandes sans cotation au SNE depuis 47 h.'],
    [{ operation: 'jeton' }, 'Aucune demande touchée : l’appel en échec ne porte sur aucune, depuis 2 h.'],
  ])('se dit en une phrase (%#)', (autres, phrase) => expect(impact(incident(autres), MAINTENANT)).toBe(phrase));
});

describe('l’histoire d’un incident', () => {
  it.each([
    [{ genre: 'ouvert' }, 'Incident ouvert au premier échec', null],
    [{ genre: 'attribution', de: 'regle', texte: 'Yann Le Goff' }, 'Attribué à Yann Le Goff par la règle de la cause', null],
    [{ genre: 'attribution', texte: 'Pour Yann.' }, 'Nouvelle attribution', 'Pour Yann.'],
    [{ genre: 'fusion', vers: 'autre' }, 'Fusionné dans un autre incident', null],
    [{ genre: 'fusion' }, 'A absorbé un autre incident', null],
    [{ genre: 'defusion', vers: 'autre' }, 'A rendu un incident absorbé', null],
    [{ genre: 'defusion' }, 'Défusionné : redevenu un incident à part', null],
    [{ genre: 'message', texte: 'Support prévenu.' }, 'Message', 'Support prévenu.'],
    [{ genre: 'etat', de: 'a-trier', vers: 'pris-en-charge', texte: 'Vu.' }, 'À trier → Pris en charge', 'Vu.'],
    [{ genre: 'etat', vers: 'pris-en-charge' }, '– → Pris en charge', null],
  ])('dit chaque fait, qui et quand (%#)', (fait, dit, texte) => {
    const e = { id: 7, le: '2026-11-21T11:00:00.000Z', auteur: 'Hélène Aubrée', de: null, vers: null, texte: null, ...fait };
    expect(versEvenement(e)).toEqual({ id: 7, quand: '21/11/2026 à 12 h 00', auteur: 'Hélène Aubrée', fait: dit, texte });
  });

  it('dit pourquoi il est revenu de lui-même', () => {
    const e = {
      id: 1,
      le: '2026-11-21T11:00:00.000Z',
      auteur: null,
      genre: 'etat',
      de: 'resolu',
      vers: 'reapparu',
      texte: 'vu-de-nouveau',
    };
    expect(versEvenement(e)).toMatchObject({
      auteur: 'le service',
      fait: 'Résolu → Réapparu',
      texte: 'La même cause est revenue après la résolution.',
    });
  });
});

describe('un incident de la liste', () => {
  it('se nomme par sa cause, sinon par son code, sinon par sa classe ; et dit qui le traite', () => {
    expect(incidentRow(incident({}))).toMatchObject({ titre: 'Panne', responsable: 'Personne', etat: 'À trier' });
    const sansTitre = incident({ titre: null, code: 'ERRCOTTEC9002', responsable: 'Inès Benali' });
    expect(incidentRow(sansTitre)).toMatchObject({
      titre: 'Cause non répertoriée (ERRCOTTEC9002)',
      responsable: 'Inès Benali',
    });
    expect(incidentRow({ ...sansTitre, code: null }).titre).toBe('Cause non répertoriée (SERVER)');
  });
});
