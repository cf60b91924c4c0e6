import { describe, expect, it } from 'vitest';
import { uneCotation } from './cotation.fixture.ts';
import { versCorpsCotation, versCotationLue } from './cotation-mapper.ts';
import { echantillon, unNumero } from './passerelle.fixture.ts';
import { cotationWire } from './wire.ts';

const numero = unNumero();
const recue = JSON.parse(echantillon('cotation'));

describe('Cotation échangée avec le SNE', () => {
  it('revient telle qu’elle est partie', () => {
    const envoyee = uneCotation();
    const lue = versCotationLue(cotationWire.parse({ num_unique: numero, ...JSON.parse(versCorpsCotation(envoyee)) }), numero);
    const { preuve: _, ...critere } = envoyee.criteres[2] ?? {};
    expect(lue.criteres[2]).toEqual(critere);
    expect(lue).toMatchObject({
      modele: envoyee.modele,
      dateCotation: envoyee.dateCotation,
      points: 85,
      lieux: envoyee.lieux,
      motif: envoyee.motif,
    });
  });

  it('garde en toutes lettres une origine ou un motif que le contrat provisoire ignore', () => {
    const criteres = [{ code: 'DALO', points: 40, origine: 'REPRISE' }];
    const lue = versCotationLue(cotationWire.parse({ ...recue, criteres, motif: 'REPRISE_DE_STOCK' }), numero);
    expect(lue.criteres[0]?.origine).toEqual({ tag: 'inconnue', texte: 'REPRISE' });
    expect(lue.motif).toEqual({ tag: 'inconnue', texte: 'REPRISE_DE_STOCK' });
  });

  it('un motif absent reste absent', () => {
    const { motif: _, ...sansMotif } = recue;
    expect(versCotationLue(cotationWire.parse(sansMotif), numero).motif).toBeNull();
  });
});
