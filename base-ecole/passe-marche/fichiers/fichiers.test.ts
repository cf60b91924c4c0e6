import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Entry, fromBuffer } from 'yauzl';
import { lirePdf } from '../../essais/lire-pdf.ts';
import { type EssaiPasseMarche, ouvrirPasseMarche } from '../../essais/ouvrir-passe-marche.ts';
import { ARCHIVES_HOSTILES } from './archives-hostiles.ts';
import { nommerPieces } from './nommer.ts';
import { pdf } from './pdf.ts';

type Lue = { nom: string; contenu: string };

/** Lit une archive avec une bibliothèque tierce, tailles vérifiées. */
function ouvrirZip(octets: Buffer): Promise<Lue[]> {
  return new Promise((resolue, rejetee) => {
    fromBuffer(octets, { lazyEntries: true }, (erreur, archive) => {
      if (erreur) return rejetee(erreur);
      const lues: Lue[] = [];
      archive.on('error', rejetee);
      archive.on('end', () => resolue(lues));
      archive.on('entry', (entree: Entry) => {
        archive.openReadStream(entree, (refus, flux) => {
          if (refus) return rejetee(refus);
          const morceaux: Buffer[] = [];
          flux.on('data', (morceau) => morceaux.push(morceau));
          flux.on('error', rejetee);
          flux.on('end', () => {
            lues.push({ nom: entree.fileName, contenu: Buffer.concat(morceaux).toString() });
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}

describe('PDF', () => {
  const lignes = Array.from({ length: 120 }, (_, i) => ({ style: 'texte', texte: `${i} : Œuvre (à 10 €), l’été…` }) as const);
  const ecrire = (filigrane?: string) => pdf({ titre: 'Été', le: new Date('2026-11-20T09:00:00Z'), lignes, filigrane });

  it('montre ses accents, et une page de plus quand le texte déborde', () => {
    const pages = lirePdf(ecrire());
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join('\n').split('\n')).toEqual(lignes.map(({ texte }) => texte));
  });

  it('barre chaque page de son filigrane', () => {
    for (const page of lirePdf(ecrire('Attestation de test'))) expect(page).toMatch(/^Attestation de test\n/);
  });

  it('a les mêmes octets pour le même contenu', () => expect(ecrire()).toEqual(ecrire()));
});

describe('Archives hostiles', () => {
  it('annonce plus de 65 535 entrées', async () => {
    const archive = ARCHIVES_HOSTILES['zip-entrees'](70_000);
    const nombre = await new Promise((resolue, rejetee) =>
      fromBuffer(archive, { lazyEntries: true }, (erreur, lue) => (erreur ? rejetee(erreur) : resolue(lue.entryCount))),
    );
    expect(nombre).toBe(70_000);
  });

  it.each([
    ['zip-taille-menteuse', /too many bytes/],
    ['zip-traversee', /invalid relative path|absolute path/],
    ['zip-tronque', /End of central directory/],
  ] as const)('%s est refusée par une bibliothèque prudente', async (nom, motif) => {
    await expect(ouvrirZip(ARCHIVES_HOSTILES[nom]())).rejects.toThrow(motif);
  });

  it('la bombe tient en moins de 3 Mo et en déplie 2 Go', () => {
    const archive = ARCHIVES_HOSTILES['zip-bombe']();
    expect(archive.length).toBeLessThan(3 * 1_048_576);
  });
});

describe('Dossier d’une candidature', () => {
  let e: EssaiPasseMarche;
  beforeAll(async () => {
    e = await ouvrirPasseMarche();
  });
  afterAll(() => e.arreter());

  it('numérote par rang de réponse puis de fichier, trous compris', () => {
    const champs = ['identite_entreprise_identification_kbis', 'capacites_techniques_professionnelles_certificats_qualibat'];
    const piece = (nom: string) => ({ champ: champs[1] ?? '', source: 'user' as const, nom, base64: '' });
    expect(nommerPieces(champs, [piece('a.pdf'), piece('b.pdf')], true).map(([nom]) => nom)).toEqual([
      'documents/user_02_01_capacites_techniques_professionnelles_certificats_qualibat_a.pdf',
      'documents/user_02_02_capacites_techniques_professionnelles_certificats_qualibat_b.pdf',
    ]);
  });

  it('porte l’attestation de l’acheteur à la racine et les pièces nommées par leur source', async () => {
    const identifiant = await e.candidature(await e.marcheOuvert());
    await e.admin('candidature', { identifiant });
    const telecharger = async () => {
      const reponse = await e.appeler(`/api/v1/market_applications/${identifiant}/documents_package`);
      return Buffer.from(await reponse.arrayBuffer());
    };
    const lues = await ouvrirZip(await telecharger());
    expect(lues.map(({ nom }) => nom)).toEqual([
      `buyer_attestation_FT${identifiant}.pdf`,
      'documents/api_01_01_identite_entreprise_identification_kbis_kbis.pdf',
      'documents/api_02_01_motifs_exclusion_fiscales_et_sociales_attestation_fiscale_fiscale.pdf',
      'documents/user_03_01_capacites_techniques_professionnelles_certificats_qualibat_qualibat.pdf',
    ]);
    expect(lues.every(({ contenu }) => contenu.startsWith('%PDF-1.'))).toBe(true);
    // Mêmes octets à chaque téléchargement : une empreinte gardée reste vraie.
    expect(await telecharger()).toEqual(await telecharger());
    await e.admin('profil', { profil: 'guides', limites: false });
    const [, premiere] = await ouvrirZip(await telecharger());
    expect(premiere?.nom).toBe('documents/01_01_identite_entreprise_identification_kbis_kbis.pdf');
  });

  it('barre d’un filigrane les attestations hors production', async () => {
    await e.admin('profil', { profil: 'code' });
    const identifiant = await e.candidature(await e.marcheOuvert());
    await e.admin('candidature', { identifiant });
    const reponse = await e.appeler(`/api/v1/market_applications/${identifiant}/attestation`);
    const [page] = lirePdf(Buffer.from(await reponse.arrayBuffer()));
    expect(page).toContain('Attestation de test');
    expect(page).toContain(identifiant);
  });
});
