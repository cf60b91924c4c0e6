import { inflateSync } from 'node:zlib';

/** Le texte montré par un PDF de pdfkit, page par page : ses flux, puis les chaînes hexadécimales (WinAnsi) de chaque ligne. */
export function lirePdf(octets: Buffer): string[] {
  const brut = octets.toString('latin1');
  return [...brut.matchAll(/\/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)].map(([, flux = '']) => {
    const lignes = inflateSync(Buffer.from(flux, 'latin1'))
      .toString('latin1')
      .matchAll(/\[(.*?)\] TJ/g);
    return Array.from(lignes, ([, ligne = '']) => enClair(ligne)).join('\n');
  });
}

const enClair = (ligne: string): string => {
  const octets = Array.from(ligne.matchAll(/<([0-9a-f]*)>/g), ([, hexa = '']) => hexa).join('');
  return new TextDecoder('windows-1252').decode(Buffer.from(octets, 'hex'));
};
