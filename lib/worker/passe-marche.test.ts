import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import editeurs from '../../base-ecole/passe-marche/editeurs.json' with { type: 'json' };
import { demarrerBaseEcole } from '../../base-ecole/demarrer.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import { atelierPasseMarche } from './atelier-passe-marche.fixture.ts';

const monde = {
  editeurs,
  baseDeTest,
  demarrerBaseEcole,
  poserReglages: (reglages: Record<string, string>) => void Object.assign(process.env, reglages),
};
const { attendre, cablage, dossier, lignes, ouvrir, pool, regler, repondre, travailler, unCablage, unMarche } =
  atelierPasseMarche(monde);

describe.each(['code', 'guides'] as const)('Passe Marché, profil « %s »', (profil) => {
  beforeEach(() => regler('profil', { profil, limites: false }));

  it('va de la création du marché aux documents reçus, et tout est au journal', async () => {
    const candidature = await ouvrir();
    expect(await lignes('SELECT etat FROM marche')).toEqual([{ etat: 'configure' }]);
    await regler('candidature', { identifiant: candidature });
    await attendre("SELECT FROM notification WHERE evenement LIKE 'market_application%'");
    await travailler();
    expect(await lignes('SELECT etat FROM candidature')).toEqual([{ etat: 'documents-recus' }]);
    const documents = await lignes('SELECT nature, fichier, taille, empreinte, entrees, retenu FROM document ORDER BY nature');
    expect(documents.map((d) => [d.nature, d.retenu])).toEqual([
      ['attestation', null],
      ['dossier', null],
    ]);
    for (const d of documents) {
      const octets = readFileSync(path.join(dossier(), String(d.fichier)));
      expect([octets.length, createHash('sha256').update(octets).digest('hex')]).toEqual([d.taille, d.empreinte]);
    }
    expect(documents[1]?.entrees).toEqual(expect.arrayContaining([expect.objectContaining({ provenance: 'acheteur' })]));
    expect(await lignes('SELECT DISTINCT partenaire, sens FROM echange ORDER BY sens')).toEqual([
      { partenaire: 'passe-marche', sens: 'entrant' },
      { partenaire: 'passe-marche', sens: 'sortant' },
    ]);
    expect(await lignes('SELECT renouvellements FROM jeton_partage')).toEqual([{ renouvellements: 1 }]);
  });

  it('place chaque refus de Passe Marché sur un de nos champs', async () => {
    await unMarche('Marché', ['defense']);
    await travailler();
    const [{ etat, motifs }] = (await lignes('SELECT etat, motifs FROM marche')) as [{ etat: string; motifs: unknown }];
    expect(etat).toBe('refuse');
    expect(motifs).toEqual([{ champ: 'types', message: expect.stringContaining('Passe Marché refuse') }]);
  });
});

describe('la création d’un marché', () => {
  it.each(['coupure-apres', 'delai-504-apres'])(
    'dont la réponse se perd (%s) devient incertaine et n’est jamais renvoyée',
    async (faute) => {
      await regler('fautes', { fautes: [{ faute, fois: 1, route: 'marche-post' }] });
      await unMarche();
      await travailler();
      await travailler();
      expect(await lignes('SELECT etat, tentatives FROM marche')).toEqual([{ etat: 'incertain', tentatives: 1 }]);
    },
  );

  it('interrompue par un arrêt du travailleur devient incertaine, sans second envoi', async () => {
    await unMarche();
    await pool().query("UPDATE marche SET creation = 'en-creation', prise_le = now() - interval '6 minutes'");
    await travailler();
    expect(await lignes('SELECT etat, identifiant FROM marche')).toEqual([{ etat: 'incertain', identifiant: null }]);
  });
});

describe('le jeton commun', () => {
  it('ne se demande qu’une fois pour huit processus, et est scellé en base', async () => {
    const cablages = Array.from({ length: 8 }, () => unCablage());
    await Promise.all(cablages.map(async (un) => un.passesMarche[0]?.client.telecharger('dossier', 'VR-2026-000000000009', 'c')));
    const [ligne] = await lignes("SELECT renouvellements, encode(scelle, 'escape') AS scelle FROM jeton_partage");
    expect(ligne?.renouvellements).toBe(1);
    await Promise.all(cablages.map((un) => un.fermer()));
  });

  it('révoqué par le partenaire, est relu puis renouvelé une seule fois', async () => {
    await cablage().passesMarche[0]?.client.telecharger('dossier', 'VR-2026-000000000009', 'c');
    await regler('jetons', { action: 'revoquer' });
    const autre = unCablage();
    const recus = await Promise.all([
      cablage().passesMarche[0]?.client.telecharger('dossier', 'VR-2026-000000000009', 'c'),
      autre.passesMarche[0]?.client.telecharger('dossier', 'VR-2026-000000000009', 'c'),
    ]);
    expect(recus.map((r) => r?.ok && r.value.tag)).toEqual(['inconnue', 'inconnue']);
    expect(await lignes('SELECT renouvellements FROM jeton_partage')).toEqual([{ renouvellements: 2 }]);
    await autre.fermer();
  });
});

describe('une candidature muette', () => {
  it('se retrouve par la sonde quand sa notification s’est perdue', async () => {
    const candidature = await ouvrir();
    await pool().query('UPDATE candidature SET prochain_essai = now()');
    await travailler();
    expect(await lignes('SELECT etat FROM candidature')).toEqual([{ etat: 'en-cours' }]);
    repondre(410);
    await regler('candidature', { identifiant: candidature });
    await pool().query('UPDATE candidature SET prochain_essai = now()');
    await travailler();
    expect(await lignes('SELECT etat, finalisee_le FROM candidature')).toEqual([{ etat: 'documents-recus', finalisee_le: null }]);
  });

  it('remise sans documents se dit comme telle', async () => {
    const candidature = await ouvrir();
    await regler('candidature', { identifiant: candidature, documents: 'manquants' });
    await pool().query('UPDATE candidature SET prochain_essai = now()');
    await travailler();
    expect(await lignes('SELECT etat FROM candidature')).toEqual([{ etat: 'documents-manquants' }]);
  });

  it.each([
    ['zip-bombe', undefined],
    ['zip-taille-menteuse', undefined],
    ['zip-entrees', 6_000],
    ['zip-traversee', undefined],
    ['zip-lien', undefined],
    ['zip-doublons', undefined],
    ['zip-tronque', undefined],
  ])(
    'dont le dossier est hostile (%s) est gardée, le dossier retenu, rien d’autre écrit',
    { timeout: 60_000 },
    async (faute, nombre) => {
      const candidature = await ouvrir();
      const avant = readdirSync(dossier()).length;
      await regler('candidature', { identifiant: candidature });
      await regler('fautes', { fautes: [{ faute, route: 'documents_package', ...(nombre && { nombre }) }] });
      await pool().query('UPDATE candidature SET prochain_essai = now()');
      await travailler();
      expect(await lignes("SELECT entrees, retenu IS NOT NULL AS retenu FROM document WHERE nature = 'dossier'")).toEqual([
        { entrees: null, retenu: true },
      ]);
      expect(readdirSync(dossier()).length - avant).toBe(2);
    },
  );
});
