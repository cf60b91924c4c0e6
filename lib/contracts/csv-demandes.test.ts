import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { celluleCsv } from '../domain/cellule-csv.ts';
import type { Colonne } from '../domain/colonne-demandes.ts';
import { csvDemandes } from './csv-demandes.ts';

type Rangee = (string | null)[];
const NUMERO = '035062100004200017';

async function* lots(...rangees: Rangee[]) {
  for (const r of rangees) yield [r];
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
const ecrire = async (source: AsyncIterable<readonly Rangee[]>, ...colonnes: Colonne[]) =>
  (await buffer(csvDemandes(source, colonnes.join('.')))).toString('utf8');

describe('le fichier exporté', () => {
  it('porte les colonnes voulues, dans leur ordre, à la française : nombres en nombres, codes en mots', async () => {
    const rangee = [NUMERO, '-5', 'Rennes', null, 'transmise', 'transmis 03/11/2026', '3', '12/03/2024'];
    const csv = await ecrire(lots(rangee), 'note', 'commune', 'grille', 'etat', 'envoi', 'menage', 'depot');
    expect(csv).toBe(
      '\ufeffNuméro unique;Note;Commune souhaitée;Grille;État;Dernier envoi;Personnes à loger;Dépôt\r\n' +
        '035 0621 000042 00017;-5;Rennes;;Transmise;Transmis le 03/11/2026;3;12/03/2024\r\n',
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
        const rangees = paires.map(([commune, collegue]) => [NUMERO, commune, collegue]);
        const relu = lire((await ecrire(lots(...rangees), 'commune', 'attribuee')).slice(1));
        expect(relu.slice(1)).toEqual(paires.map(([a, b]) => ['035 0621 000042 00017', celluleCsv(a), celluleCsv(b)]));
      }),
      { numRuns: 200 },
    );
  });

  it('échoue tout entier quand la lecture échoue : jamais un fichier tronqué qui aurait l’air complet', async () => {
    async function* coupe() {
      yield [[NUMERO]];
      throw new Error('base coupée');
    }
    await expect(ecrire(coupe())).rejects.toThrow('base coupée');
  });
});
