import { describe, expect, it } from 'vitest';
import type { CopieEnBase } from '../db/find-copies.ts';
import type { ACoter } from '../domain/demande.ts';
import { unNumero, uneDemande } from '../domain/une-demande.fixture.ts';
import { uneCotationAuSne } from './faux-sne.fixture.ts';
import { dejaConnue, suiviApres } from './planifier-ecriture.ts';

const OUI: ACoter = { tag: 'oui', motif: 'MODIFICATION' };
const NON: ACoter = { tag: 'non' };
const copie = (autres: Partial<CopieEnBase> = {}): CopieEnBase => ({
  id: 1,
  empreinte: 'e',
  ligne: null,
  aCoter: NON,
  disparue: false,
  etatCotation: 'cotee',
  note: 50,
  cotationId: 9,
  revision: 3,
  etatVersion: 'lue-au-sne',
  envoiEnJeu: false,
  ...autres,
});

describe('l’état de cotation après une lecture', () => {
  it.each<[string, CopieEnBase | null, ACoter, boolean, string]>([
    ['inconnue ici, à coter', null, OUI, false, 'a-coter'],
    ['inconnue ici, cotée au SNE', null, NON, true, 'cotee'],
    ['inconnue ici, ni à coter ni cotée', null, NON, false, 'a-coter'],
    ['cotée, redevenue à coter', copie(), OUI, false, 'a-coter'],
    ['à coter, cotée ailleurs', copie({ etatCotation: 'a-coter' }), NON, true, 'cotee'],
    [
      'à coter à tort, notre version transmise',
      copie({ etatCotation: 'a-coter', etatVersion: 'transmise' }),
      NON,
      false,
      'transmise',
    ],
    ['transmise, rien de neuf', copie({ etatCotation: 'transmise', etatVersion: 'transmise' }), NON, false, 'transmise'],
    ['rejetée, toujours à coter au SNE', copie({ etatCotation: 'rejetee' }), OUI, false, 'rejetee'],
    ['rejetée, puis cotée ailleurs', copie({ etatCotation: 'rejetee' }), NON, true, 'cotee'],
    ['à transmettre, toujours à coter au SNE', copie({ etatCotation: 'a-transmettre' }), OUI, false, 'a-transmettre'],
  ])('%s', (_, avant, aCoter, cotee, attendu) => {
    const suivi = suiviApres(avant, { empreinte: 'f', aCoter }, cotee ? { id: 12, points: 70 } : null);
    expect(suivi.etatCotation).toBe(attendu);
  });

  it('une nouvelle cotation change la note et la révision', () => {
    expect(suiviApres(copie(), { empreinte: 'f', aCoter: NON }, { id: 12, points: 70 })).toMatchObject({
      note: 70,
      cotationId: 12,
      revision: 4,
    });
  });

  it('un envoi en jeu l’emporte sur tout, sauf les données de la demande', () => {
    const avant = copie({ envoiEnJeu: true, etatCotation: 'transmise' });
    expect(suiviApres(avant, { empreinte: 'f', aCoter: OUI }, { id: 12, points: 70 })).toEqual({
      empreinte: 'f',
      aCoter: NON,
      etatCotation: 'transmise',
      note: 50,
      cotationId: 9,
      revision: 3,
    });
  });
});

describe('une cotation lue au SNE', () => {
  const lue = uneCotationAuSne(uneDemande({ numero: unNumero(1) }));
  const version = {
    demandeId: 1,
    numero: 1,
    dateCotation: lue.dateCotation,
    points: 85,
    grilleCode: lue.modele.code,
    grilleVersion: '2',
  };

  it('est déjà connue par une version, même ancienne', () => {
    expect(dejaConnue([version, { ...version, numero: 2, points: 40 }], lue)).toBe(true);
  });

  it.each([{ points: 84 }, { dateCotation: '2026-10-02T08:00:00.000Z' }, { grilleVersion: '3' }, { grilleCode: 'AUTRE' }])(
    'est nouvelle si %j',
    (autre) => {
      expect(dejaConnue([{ ...version, ...autre }], lue)).toBe(false);
    },
  );
});
