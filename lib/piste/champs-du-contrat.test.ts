import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { champsDeRegle } from '../domain/champs-du-contrat.ts';
import { CODES, FAITS, type NomDeCodes, type NomDeFait, type NomDeNombre, NOMBRES } from '../domain/donnees-de-critere.ts';
import type { Regle } from '../domain/regle.ts';
import { demandeWire } from './wire.ts';

function connait(schema: unknown, chemin: readonly string[]): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return connait(schema.unwrap(), chemin);
  if (schema instanceof z.ZodArray) return connait(schema.element, chemin);
  const [debut, ...reste] = chemin;
  if (debut === undefined) return true;
  return schema instanceof z.ZodObject && debut in schema.shape && connait(schema.shape[debut], reste);
}

const noms = <N extends string>(table: Record<N, unknown>) => Object.keys(table) as N[];
const regles: Regle[] = [
  ...noms<NomDeFait>(FAITS).map((donnee): Regle => ({ tag: 'fait', donnee })),
  ...noms<NomDeCodes>(CODES).map((donnee): Regle => ({ tag: 'parmi', donnee, valeurs: [] })),
  ...noms<NomDeNombre>(NOMBRES).map((donnee): Regle => ({ tag: 'paliers', donnee })),
  { tag: 'refus-adaptes', dureeMois: null },
  { tag: 'habite-la-commune' },
  { tag: 'commune-parmi', communes: [] },
];

describe('Les champs qu’un critère dit lire', () => {
  it.each(regles.flatMap(champsDeRegle))('« %s » est au contrat provisoire', (champ) =>
    expect(connait(demandeWire, champ.split('.'))).toBe(true),
  );
  it('et un champ d’ailleurs n’y est pas', () => expect(connait(demandeWire, ['priorites', 'dahlia'])).toBe(false));
});
