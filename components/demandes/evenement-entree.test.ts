import { describe, expect, it } from 'vitest';
import { toHistorique } from './evenement-entree.ts';

const fait = (id: number, le: string, genre: string, donnees = {}, agent: string | null = null) => ({
  id,
  le,
  genre,
  agent,
  donnees,
});

describe('toHistorique', () => {
  it('range les faits par jour de Paris, les nomme, et dit « Système » quand personne n’a agi', () => {
    const jours = toHistorique([
      fait(
        3,
        '2026-11-20T23:30:00.000Z',
        'cotation-saisie',
        { numero: 2, avant: 64, apres: 84, motif: 'piece-justificative' },
        'Camille Morvan',
      ),
      fait(2, '2026-11-20T10:00:00.000Z', 'envoi-refuse', { classe: 'VALIDATION', code: 'ERRCOTCAL0004', cause: 'Total faux' }),
      fait(1, '2026-11-20T09:00:00.000Z', 'demande-modifiee', { champs: ['menage', 'aCoter'] }),
    ]);
    expect(jours.map((j) => [j.jour, j.entrees.length])).toEqual([
      ['21/11/2026', 1],
      ['20/11/2026', 2],
    ]);
    expect(jours[0]?.entrees[0]).toEqual({
      id: 3,
      ancre: 'evenement-3',
      heure: '00 h 30',
      titre: 'Cotation saisie',
      details: ['Version 2', 'Note de 64 à 84 points', 'Motif : Pièce justificative examinée'],
      auteur: 'Camille Morvan',
      famille: 'Cotation',
    });
    expect(jours[1]?.entrees.map((e) => [e.titre, e.auteur, e.details])).toEqual([
      ['Cotation refusée par le SNE', 'Système', ['Cause : Total faux', 'Code ERRCOTCAL0004']],
      ['Demande modifiée au SNE', 'Système', ['Changé : ménage, cotation attendue']],
    ]);
  });

  it('n’écarte pas un fait d’un genre nouveau', () => {
    expect(toHistorique([fait(1, '2026-11-20T09:00:00.000Z', 'note-ajoutee')])[0]?.entrees[0]).toMatchObject({
      titre: 'Fait « note-ajoutee »',
      famille: 'Autre',
    });
  });
});
