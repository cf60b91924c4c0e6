import type { NatureDocument } from '../domain/candidature.ts';

const PAR_DEFAUT: Record<NatureDocument, string> = { attestation: 'attestation.pdf', dossier: 'dossier.zip' };
const EXTENSIONS: Record<NatureDocument, string> = { attestation: '.pdf', dossier: '.zip' };

/** Le nom à montrer et à proposer, tiré de « Content-Disposition » : ni chemin, ni caractère de commande, l'extension attendue. */
export function fileName(disposition: string, nature: NatureDocument): string {
  const brut = /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? '';
  const nom = (brut.split(/[/\\]/).at(-1) ?? '')
    .replace(/[^\p{L}\p{N}._ -]/gu, '')
    .slice(0, 150)
    .trim();
  return nom.toLowerCase().endsWith(EXTENSIONS[nature]) && !nom.startsWith('.') ? nom : PAR_DEFAUT[nature];
}
