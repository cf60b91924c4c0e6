import { describe, expect, it } from 'vitest';
import { lireMots, reduire } from './dsfr-reduire.ts';

const reduite = (css: string, source: string) => reduire(css, lireMots(source));

describe('La feuille de style réduite', () => {
  it('garde les classes écrites dans les sources, entières ou composées', () => {
    const source = 'className="fr-btn" `fr-alert--${ton}` `${groupe}--sm` "fr-radio-group"';
    const css = '.fr-btn{a:1}.fr-card{a:2}.fr-alert--info{a:3}.fr-radio-group--sm{a:4}.fr-card--sm{a:5}';
    expect(reduite(css, source)).toBe('.fr-btn{a:1}.fr-alert--info{a:3}.fr-radio-group--sm{a:4}');
  });

  it('garde dans une liste les seuls sélecteurs utiles, et tout ce qui ne nomme pas de classe', () => {
    expect(reduite('.fr-card,.fr-btn:hover,a[href]{a:1}h1{a:2}', 'fr-btn')).toBe('.fr-btn:hover,a[href]{a:1}h1{a:2}');
  });

  it('n’exige rien de ce qu’une négation exclut', () => {
    expect(reduite('.fr-btn:not(.fr-btn--close,[class^=fr-icon-]):hover{a:1}', 'fr-btn')).toContain('.fr-btn:not(');
  });

  it('enlève une condition devenue vide, et descend dans celles qui restent', () => {
    expect(reduite('@media print{.fr-card{a:1}}@media (min-width:1em){.fr-card{a:1}.fr-btn{a:2}}', 'fr-btn')).toBe(
      '@media (min-width:1em){.fr-btn{a:2}}',
    );
  });

  it('laisse entières polices, animations et instructions, dans leur ordre', () => {
    const css = '@charset "a;b";@font-face{font-family:A}.fr-btn{a:1}@keyframes tour{from{a:1}to{a:2}}.fr-card{a:1}';
    expect(reduite(css, 'fr-btn')).toBe('@charset "a;b";@font-face{font-family:A}.fr-btn{a:1}@keyframes tour{from{a:1}to{a:2}}');
  });

  it('ne prend pas pour une fin de règle une accolade écrite dans un texte, même échappé', () => {
    for (const texte of [`"}"`, `'}'`, String.raw`"\"}"`, `""`])
      expect(reduite(`.fr-btn{content:${texte}}.fr-card{a:1}`, 'fr-btn')).toBe(`.fr-btn{content:${texte}}`);
  });

  it('enlève les couleurs que rien ne lit, en cascade, sauf celles que les sources nomment', () => {
    const css = ':root{--base:#000;--lue:#111;--orpheline:var(--base);--citee:url("data:;x")}.fr-btn{color:var(--lue)}';
    expect(reduite(css, 'fr-btn var(--citee)')).toBe(':root{--lue:#111;--citee:url("data:;x")}.fr-btn{color:var(--lue)}');
  });
});
