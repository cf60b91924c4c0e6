import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { celluleCsv } from '../domain/cellule-csv.ts';
import { csvDemandes } from './csv-demandes.ts';
import type { LigneDemande } from './demandes.ts';

const ligne = (voulu: Partial<LigneDemande> = {}): LigneDemande => ({
  ref: 'r1',
  numero: '035062100004200017',
  statut: 'active',
  dateDepot: '2024-03-12',
  dateMaj: '2026-11-02T23:31:02.000Z',
  mutation: false,
  personnes: 3,
  aCharge: 2,
  typologies: ['T3', 'T4'],
  commune: { codeInsee: '35238', nom: 'Rennes', autres: 2 },
  grille: { code: 'EPCI-243500139-PRIMO', version: '2' },
  note: -5,
  etatCotation: 'transmise',
  envoi: { etat: 'transmis', le: '2026-11-03T08:00:00.000Z', prochainEssai: null },
  attribueeA: { nom: 'Camille Le Goff', moi: false },
  suivie: true,
  reservee: null,
  ...voulu,
});

async function* lots(...lignes: LigneDemande[]) {
  for (const l of lignes) yield [l];
}

/** Un lecteur RFC 4180 écrit à part de celui qui écrit. */
function lire(csv: string): string[][] {
  const rangees: string[][] = [[]];
  let cellule = '';
  let entreGuillemets = false;
  for (let i = 0; i < csv.length; i += 1) {
    const c = csv[i];
    if (entreGuillemets && c === '"' && csv[i + 1] === '"') {
      cellule += '"';
      i += 1;
    } else if (c === '"') entreGuillemets = !entreGuillemets;
    else if (!entreGuillemets && (c === ';' || (c === '\r' && csv[i + 1] === '\n'))) {
      rangees.at(-1)?.push(cellule);
      cellule = '';
      if (c === '\r') {
        rangees.push([]);
        i += 1;
      }
    } else cellule += c;
  }
  return rangees.slice(0, -1);
}

/** L'octet de marque compris, qu'un décodeur avalerait. */
const ecrire = async (source: AsyncIterable<readonly LigneDemande[]>, colonnes: string | null) =>
  (await buffer(csvDemandes(source, colonnes))).toString('utf8');

describe('le fichier exporté', () => {
  it('porte les colonnes visibles, dans leur ordre, à la française', async () => {
    const csv = await ecrire(lots(ligne()), 'note.commune.maj.depot');
    expect(csv).toBe(
      '\ufeffNuméro unique;Note;Commune souhaitée;Mise à jour;Dépôt\r\n035 0621 000042 00017;-5;Rennes;03/11/2026;12/03/2024\r\n',
    );
  });

  it('se relit à l’identique, séparateurs, guillemets, retours et formules compris', async () => {
    const mechant = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom(';', '"', '\r\n', '\n', '\r', '\t', '=', '\ufeff', '\u0000', 'é', "'"), { maxLength: 8 })
        .map((m) => m.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(mechant, mechant), { minLength: 1, maxLength: 60 }), async (paires) => {
        const lignes = paires.map(([nom, collegue]) =>
          ligne({ commune: { codeInsee: '35238', nom, autres: 0 }, attribueeA: { nom: collegue, moi: false } }),
        );
        const relu = lire((await ecrire(lots(...lignes), 'commune.attribuee')).slice(1));
        expect(relu.slice(1)).toEqual(paires.map(([a, b]) => ['035 0621 000042 00017', celluleCsv(a), celluleCsv(b)]));
      }),
      { numRuns: 200 },
    );
  });

  it('échoue tout entier quand la lecture échoue : jamais un fichier tronqué qui aurait l’air complet', async () => {
    async function* coupe() {
      yield [ligne()];
      throw new Error('base coupée');
    }
    await expect(ecrire(coupe(), null)).rejects.toThrow('base coupée');
  });
});
