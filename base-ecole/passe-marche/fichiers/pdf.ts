import PDFDocument from 'pdfkit';

export type LignePdf = { style: 'titre' | 'rubrique' | 'texte'; texte: string };
/** `le` : la date portée par le document ; avec elle, un même contenu donne toujours les mêmes octets. */
export type ContenuPdf = { titre: string; le: Date; lignes: readonly LignePdf[]; filigrane?: string | undefined };

const STYLES = {
  titre: { police: 'Helvetica-Bold', corps: 18, avant: 0.3 },
  rubrique: { police: 'Helvetica-Bold', corps: 12, avant: 0.8 },
  texte: { police: 'Helvetica', corps: 10, avant: 0.3 },
} as const;

/** Document A4 ; `filigrane` barre chaque page. */
export function pdf({ titre, le, lignes, filigrane }: ContenuPdf): Buffer {
  const document = new PDFDocument({
    size: 'A4',
    margin: 56,
    lang: 'fr-FR',
    displayTitle: true,
    autoFirstPage: false,
    info: { Title: titre, Producer: 'Base école', CreationDate: le },
  });
  if (filigrane !== undefined) document.on('pageAdded', () => barrer(document, filigrane));
  document.addPage();
  for (const { style, texte } of lignes) {
    const { police, corps, avant } = STYLES[style];
    document.font(police).fontSize(corps).moveDown(avant).text(texte);
  }
  document.end();
  return document.read();
}

function barrer(document: PDFKit.PDFDocument, texte: string): void {
  const { width, height, margins } = document.page;
  document.save().rotate(-45, { origin: [width / 2, height / 2] });
  document.font('Helvetica-Bold').fontSize(44).fillColor('#d9d9d9');
  document.text(texte, 0, height / 2, { width, align: 'center', lineBreak: false });
  document.restore().fillColor('black');
  // Le texte reprend en haut de la page.
  document.x = margins.left;
  document.y = margins.top;
}
