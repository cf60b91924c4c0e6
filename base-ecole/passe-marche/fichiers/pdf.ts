export type LignePdf = { style: 'titre' | 'rubrique' | 'texte'; texte: string };

const LARGEUR = 595;
const HAUTEUR = 842;
const MARGE = 56;
const STYLES = {
  titre: { police: 'F2', corps: 18, interligne: 30, signes: 52 },
  rubrique: { police: 'F2', corps: 12, interligne: 24, signes: 75 },
  texte: { police: 'F1', corps: 10, interligne: 15, signes: 95 },
} as const;
const FILIGRANE_ANGLE = '0.7071 0.7071 -0.7071 0.7071 110 220';

/** Document A4 lisible : Helvetica, accents en WinAnsi, pages à la suite ; `filigrane` barre chaque page. */
export function pdf(titre: string, lignes: readonly LignePdf[], filigrane?: string): Buffer {
  const pages = paginer(lignes).map((page) => (filigrane ? `${tracerFiligrane(filigrane)}${page}` : page));
  const rangPages = pages.map((_, i) => 6 + i * 2);
  const objets = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${rangPages.map((rang) => `${rang} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title (${echapper(titre)}) /Producer (Base ecole) >>`,
    ...pages.flatMap((contenu, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${LARGEUR} ${HAUTEUR}] /Contents ${7 + i * 2} 0 R ` +
        '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>',
      `<< /Length ${Buffer.byteLength(contenu, 'latin1')} >>\nstream\n${contenu}\nendstream`,
    ]),
  ];
  return assembler(objets);
}

function assembler(objets: readonly string[]): Buffer {
  let texte = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const positions = objets.map((objet, i) => {
    const position = texte.length;
    texte += `${i + 1} 0 obj\n${objet}\nendobj\n`;
    return position;
  });
  const renvois = positions.map((position) => `${String(position).padStart(10, '0')} 00000 n \n`).join('');
  const total = objets.length + 1;
  const pied = `trailer\n<< /Size ${total} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${texte.length}\n%%EOF\n`;
  return Buffer.from(`${texte}xref\n0 ${total}\n0000000000 65535 f \n${renvois}${pied}`, 'latin1');
}

function paginer(lignes: readonly LignePdf[]): string[] {
  const pages: string[] = [];
  let page = '';
  let y = HAUTEUR - MARGE;
  for (const { style, texte } of lignes) {
    const { police, corps, interligne, signes } = STYLES[style];
    for (const morceau of couper(texte, signes)) {
      if (y - interligne < MARGE) {
        pages.push(page);
        page = '';
        y = HAUTEUR - MARGE;
      }
      y -= interligne;
      page += `BT /${police} ${corps} Tf 1 0 0 1 ${MARGE} ${y} Tm (${echapper(morceau)}) Tj ET\n`;
    }
  }
  return [...pages, page];
}

const tracerFiligrane = (texte: string) => `q 0.85 g BT /F2 44 Tf ${FILIGRANE_ANGLE} Tm (${echapper(texte)}) Tj ET Q\n`;

/** Coupe aux espaces, et au milieu d'un mot plus long que la ligne. */
function couper(texte: string, signes: number): string[] {
  const lignes: string[] = [];
  let ligne = '';
  for (const mot of texte.split(/\s+/).flatMap((m) => m.match(new RegExp(`.{1,${signes}}`, 'gu')) ?? [])) {
    if (ligne !== '' && ligne.length + 1 + mot.length > signes) {
      lignes.push(ligne);
      ligne = '';
    }
    ligne = ligne === '' ? mot : `${ligne} ${mot}`;
  }
  return [...lignes, ligne];
}

/** Signes de WinAnsi hors de Latin-1 dont le français a besoin. */
const WINANSI: Record<string, string> = {
  '€': '\x80',
  '…': '\x85',
  '’': '\x92',
  '‘': '\x91',
  '–': '\x96',
  '—': '\x97',
  œ: '\x9c',
  Œ: '\x8c',
};

const echapper = (texte: string): string =>
  Array.from(texte.normalize('NFC'))
    .map((signe) => WINANSI[signe] ?? ((signe.codePointAt(0) ?? 0) > 0xff ? '?' : signe))
    .join('')
    .replace(/[\\()]/g, String.raw`\$&`);
