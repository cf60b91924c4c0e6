import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORPUS_ARCHIVES, type VerdictAttendu } from '../../base-ecole/passe-marche/fichiers/corpus-archives.ts';
import { forgerZip } from '../../base-ecole/passe-marche/fichiers/forger-zip.ts';
import { listArchive } from './list-archive.ts';

const DIT: Record<VerdictAttendu, RegExp | null> = {
  acceptee: null,
  illisible: /illisible ou mal formée/,
  'trop-de-pieces': /plus de 5000 pièces/,
  speciale: /lien ou un fichier spécial/,
  chiffree: /chiffrée/,
  'nom-demesure': /vide ou démesuré/,
  'nom-trompeur': /nom trompeur/,
  sortie: /sortir de son dossier/,
  doublon: /même nom/,
  recouvrement: /se recouvrent/,
  'octets-caches': /cache des octets/,
  bombe: /grossit démesurément/,
  abimee: /abîmée/,
};

let dossier: string;
const corpus = new Map<string, string>();
beforeAll(() => {
  dossier = mkdtempSync(path.join(os.tmpdir(), 'corpus-archives-'));
  for (const [titre, , octets] of CORPUS_ARCHIVES) corpus.set(titre, deposer(octets(), `corpus-${corpus.size}`));
});
afterAll(() => rmSync(dossier, { recursive: true }));

const deposer = (octets: Buffer, nom: string): string => {
  const fichier = path.join(dossier, nom);
  writeFileSync(fichier, octets);
  return fichier;
};

// Un processus à part, dont la mémoire n'est que celle de la lecture ; le temps est celui du processeur, qu'une machine chargée n'allonge pas.
const LIRE_TOUT = `
const [lecteur, ...fichiers] = process.argv.slice(1);
const { listArchive } = await import(lecteur);
const avant = process.resourceUsage().maxRSS;
const durees = [];
for (const fichier of fichiers) {
  const debut = process.cpuUsage();
  await listArchive(fichier);
  const { user, system } = process.cpuUsage(debut);
  durees.push((user + system) / 1000);
}
console.log(JSON.stringify({ ko: process.resourceUsage().maxRSS - avant, plusLongue: Math.max(...durees) }));`;

describe('une archive reçue', () => {
  it('le corpus en compte au moins soixante hostiles, toutes de titre différent', () => {
    expect(CORPUS_ARCHIVES.filter(([, attendu]) => attendu !== 'acceptee').length).toBeGreaterThanOrEqual(60);
    expect(new Set(CORPUS_ARCHIVES.map(([titre]) => titre)).size).toBe(CORPUS_ARCHIVES.length);
  });

  it.each(CORPUS_ARCHIVES)('%s : %s', async (titre, attendu) => {
    const lue = await listArchive(corpus.get(titre) ?? '');
    const motif = DIT[attendu];
    expect(lue).toEqual(
      motif === null ? { ok: true, value: expect.any(Array) } : { ok: false, error: expect.stringMatching(motif) },
    );
  });

  it('rend ses pièces, leur taille décompressée et leur provenance, sans les dossiers vides', async () => {
    const noms = [
      'buyer_attestation_42.pdf',
      'documents/',
      'documents/api_kbis.pdf',
      'documents/user_memoire.pdf',
      'documents/buyer_attestation_1.pdf',
      'buyer_attestation_1.exe',
      'lisez-moi.txt',
    ];
    const pieces = noms.map((nom, i) => ({ nom, donnees: Buffer.alloc(nom.endsWith('/') ? 0 : 100 + i, 'x') }));
    const limites = { entrees: noms.length, octets: 10_000, rapport: 100 };
    const fichier = deposer(forgerZip(pieces), 'provenances');
    expect(await listArchive(fichier, limites)).toEqual({
      ok: true,
      value: [
        { nom: noms[0], taille: 100, provenance: 'acheteur' },
        { nom: noms[2], taille: 102, provenance: 'administration' },
        { nom: noms[3], taille: 103, provenance: 'candidat' },
        { nom: noms[4], taille: 104, provenance: 'autre' },
        { nom: noms[5], taille: 105, provenance: 'autre' },
        { nom: noms[6], taille: 106, provenance: 'autre' },
      ],
    });
    expect(await listArchive(fichier, { ...limites, entrees: noms.length - 1 })).toEqual({
      ok: false,
      error: 'L’archive compte plus de 6 pièces.',
    });
  });

  it('arrêtée au plafond d’octets comptés, même loin du rapport permis', async () => {
    const piece = (nom: string) => ({ nom, donnees: Buffer.alloc(600, 'x'), methode: 0 });
    const fichier = deposer(forgerZip([piece('a'), piece('b')]), 'plafonnee');
    expect(await listArchive(fichier, { entrees: 10, octets: 1_200, rapport: 100 })).toMatchObject({ ok: true });
    expect(await listArchive(fichier, { entrees: 10, octets: 1_199, rapport: 100 })).toEqual({
      ok: false,
      error: expect.stringMatching(DIT.bombe ?? /-/),
    });
  });

  it('ne coûte ni mémoire ni temps sans borne, et n’écrit rien', { timeout: 60_000 }, () => {
    const depose = readdirSync(dossier);
    const lecteur = path.join(import.meta.dirname, 'list-archive.ts');
    const sortie = execFileSync(process.execPath, ['--input-type=module', '-e', LIRE_TOUT, lecteur, ...corpus.values()]);
    const { ko, plusLongue } = JSON.parse(sortie.toString());
    expect(ko).toBeLessThan(200 * 1_024);
    expect(plusLongue).toBeLessThan(5_000);
    expect(readdirSync(dossier)).toEqual(depose);
  });
});
