import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import type { Demande, StatutDemande } from '../domain/demande.ts';
import { uneDemande, unNumero } from '../domain/une-demande.fixture.ts';
import { type LigneDemande, versDemande, versLigne } from './demande.transfer.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { saveDemandes } from './save-demandes.ts';
import { transaction } from './transaction.ts';

const texte = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((t) => !t.includes('\u0000') && t.isWellFormed());
const jour = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const statut: fc.Arbitrary<StatutDemande> = fc.oneof(
  fc.constant({ tag: 'active' } as const),
  fc.record({ tag: fc.constant('radiee' as const), motif: texte, date: fc.option(jour) }),
  fc.record({ tag: fc.constant('inconnue' as const), texte }),
);
const demande: fc.Arbitrary<Demande> = fc
  .record({
    statut,
    dateDepot: jour,
    dateFinValidite: fc.option(jour),
    mutation: fc.boolean(),
    motifs: fc.array(texte, { maxLength: 3 }),
    typologies: fc.array(texte, { maxLength: 3 }),
    nom: texte,
    anonyme: fc.boolean(),
    siren: fc.constantFrom('243500139', '243500774'),
    delaiAnormalementLong: fc.oneof(fc.boolean(), jour),
  })
  .map(({ nom, anonyme, typologies, siren, ...reste }) => {
    const modele = uneDemande();
    const { identite } = modele;
    return uneDemande({
      ...reste,
      identite: anonyme || identite.tag !== 'connue' ? { tag: 'non-communiquee' } : { ...identite, nom },
      recherche: { ...modele.recherche, typologies },
      localisations: [...modele.localisations, { rang: 3, codeInsee: '2A004', codeQuartier: null, siren }],
    });
  });

const pool = poolDeTest(await baseDeTest(), 2);

describe('une demande et sa ligne', () => {
  it('rend exactement la demande après un aller-retour par PostgreSQL', async () => {
    let rang = 0;
    await fc.assert(
      fc.asyncProperty(demande, async (recue) => {
        const ecrite = { ...recue, numero: unNumero((rang += 1)) };
        const suivi = {
          empreinte: 'e',
          aCoter: { tag: 'non' } as const,
          etatCotation: 'cotee' as const,
          note: null,
          cotationId: null,
          revision: 0,
        };
        await transaction(pool, (tx) => saveDemandes(tx, [{ ligne: versLigne(ecrite), suivi }], new Date()));
        const { rows } = await pool.query<LigneDemande>('SELECT * FROM demande WHERE numero_unique = $1', [ecrite.numero]);
        expect(rows.map(versDemande)).toEqual([ecrite]);
      }),
      { numRuns: 60 },
    );
  });

  it('ne met ni nom, ni prénom, ni date de naissance dans les données', () => {
    const donnees = JSON.stringify(versLigne(uneDemande()).donnees);
    expect(donnees).not.toMatch(/Quéméneur|Nolwenn|1988-03-14/);
  });
});
