import { type Cotation, noter } from '../domain/cotation.ts';

const CRITERES: Cotation['criteres'] = [
  { code: 'DALO', points: 40, origine: 'automatique', valeur: null, codeInsee: null, preuve: null },
  { code: 'ANCIENNETE', points: 30, origine: 'automatique', valeur: '17 mois', codeInsee: null, preuve: null },
  { code: 'VIOLENCES', points: 20, origine: 'justificatif', valeur: null, codeInsee: null, preuve: 'pièce vue le 12' },
  { code: 'REFUS_ADAPTE', points: -10, origine: 'manuel', valeur: null, codeInsee: null, preuve: null },
  { code: 'LIEN_COMMUNE', points: 5, origine: 'automatique', valeur: null, codeInsee: '35238', preuve: null },
];

/** La cotation que portent les échantillons `corps-cotation.json` et `cotation.json`. */
export const uneCotation = (): Cotation => ({
  modele: { code: 'EPCI-243500139-PRIMO', version: '2' },
  dateCotation: '2022-11-15T10:15:00.000Z',
  criteres: CRITERES,
  ...noter(CRITERES, [
    { codeInsee: '35238', codeQuartier: null },
    { codeInsee: '35051', codeQuartier: '03' },
  ]),
  motif: 'correction-manuelle',
});
