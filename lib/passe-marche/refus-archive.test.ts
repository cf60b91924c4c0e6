import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LecteurBorne } from './lecteur-borne.ts';
import { type PieceAnnoncee, refusDePiece, refusDesPieces } from './refus-archive.ts';

const piece = (voulue: Partial<PieceAnnoncee> = {}): PieceAnnoncee => ({
  nom: 'memoire.pdf',
  mode: 0,
  chiffree: false,
  position: 0,
  etendue: 100,
  supplement: 0,
  ...voulue,
});

it.each([
  ['un nom de 500 caractères', { nom: 'a'.repeat(500) }, null],
  ['un nom de 501 caractères', { nom: 'a'.repeat(501) }, /démesuré/],
  ['4 096 octets de supplément', { supplement: 4_096 }, null],
  ['4 097 octets de supplément', { supplement: 4_097 }, /démesuré/],
  ['un fichier ordinaire', { mode: 0o100644 }, null],
  ['un dossier', { mode: 0o040755 }, null],
  ['un lien', { mode: 0o120777 }, /lien/],
] as const)('une pièce annoncée avec %s', (_cas, voulue, motif) => {
  const refus = refusDePiece(piece(voulue));
  if (motif === null) expect(refus).toBeNull();
  else expect(refus).toMatch(motif);
});

it('des pièces rangées autrement que dans le répertoire ne se recouvrent pas pour autant', () => {
  const pieces = [piece({ nom: 'b', position: 100 }), piece({ nom: 'a' })];
  expect(refusDesPieces(pieces, 300)).toBeNull();
  expect(refusDesPieces([piece({ nom: 'b', position: 99 }), piece({ nom: 'a' })], 300)).toMatch(/recouvrent/);
});

it('des octets sont cachés quand ni les pièces, ni leurs suppléments, ni 128 octets de jeu par pièce ne les expliquent', () => {
  const pieces = [piece({ nom: 'a', supplement: 1_000 })];
  const expliques = 100 + 46 + 1 + 1_000 + 2 * 128;
  expect(refusDesPieces(pieces, expliques)).toBeNull();
  expect(refusDesPieces(pieces, expliques + 1)).toMatch(/cache des octets/);
});

it('un lecteur d’archive lit jusqu’au dernier octet du fichier, et rien au-delà', async () => {
  const dossier = mkdtempSync(path.join(os.tmpdir(), 'lecteur-'));
  writeFileSync(path.join(dossier, 'f'), 'abcdefghij');
  const fichier = await open(path.join(dossier, 'f'));
  const lire = (longueur: number, position: number) => {
    const tampon = Buffer.alloc(longueur, '-');
    return new Promise<string>((rendre) =>
      new LecteurBorne(fichier, 10).read(tampon, 0, longueur, position, (cause) => rendre(cause?.message ?? tampon.toString())),
    );
  };
  expect([await lire(4, 6), await lire(4, 7), await lire(1, 2 ** 53)]).toEqual(['ghij', 'hors du fichier', 'hors du fichier']);
  await fichier.close();
  rmSync(dossier, { recursive: true });
});
