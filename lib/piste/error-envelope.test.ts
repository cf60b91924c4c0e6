import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readErrors } from './error-envelope.ts';

const lire = (corps: unknown) => readErrors(Buffer.from(JSON.stringify(corps)));
/** Ce que PostgreSQL range, en texte comme en JSON. */
const rangeable = (texte: string | null): boolean => texte === null || (texte.isWellFormed() && !texte.includes('\u0000'));

describe('Les fautes que rend le SNE', () => {
  it('se rangent toujours en base, quels que soient les caractères reçus et la coupe', () => {
    const texte = fc
      .array(fc.constantFrom('a', 'é', '😀', '"', '\u0000', '\ud83c', '\udc00'), { minLength: 1, maxLength: 600 })
      .map((signes) => signes.join(''));
    fc.assert(
      fc.property(fc.record({ code: texte, message: texte, champ: texte }), (faute) => {
        const [lue] = lire({ ...faute, erreurs: [] });
        return lue !== undefined && [lue.code, lue.message, lue.champ].every(rangeable);
      }),
    );
  });

  it('se coupent entre deux caractères, jamais dans un émoji', () => {
    expect(lire({ code: 'ERRCOTCAL0004', message: `${'x'.repeat(499)}😀` })[0]?.message).toSatisfy(rangeable);
  });

  it('masquent le numéro que la coupe aurait tronqué', () => {
    const [faute] = lire({ code: 'ERRCOTCAL0004', message: `${'x'.repeat(488)} 035062112345600017 refusée` });
    expect(faute?.message).not.toContain('0350');
  });

  it('se lisent à cinquante au plus', () => {
    const erreurs = Array.from({ length: 5_000 }, () => ({ code: 'ERRCOTCAL9003' }));
    expect(lire({ code: 'ERRCOTCAL0004', erreurs })).toHaveLength(50);
  });
});
