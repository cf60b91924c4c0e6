import { beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { ok } from '../core/result.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import type { NatureDocument } from '../domain/candidature.ts';
import type { Telechargement } from '../passe-marche/telechargement.ts';
import { releverUneCandidature } from './relever-candidatures.ts';

const pool = poolDeTest(await baseDeTest());
const RECU: Telechargement = { tag: 'recu', nom: 'f.pdf', fichier: 'f', taille: 8, empreinte: 'e' };

/** Relève une fois, à ces réponses ; rend les fichiers demandés. */
async function relever(reponses: Record<NatureDocument, Telechargement>): Promise<NatureDocument[]> {
  const demandes: NatureDocument[] = [];
  const telecharger = (nature: NatureDocument) => {
    demandes.push(nature);
    return Promise.resolve(ok(reponses[nature]));
  };
  const passeMarche = { telecharger, lireArchive: () => Promise.resolve(ok([])), jeter: () => Promise.resolve() };
  await releverUneCandidature({ pool, environnement: 'base-ecole', passeMarche });
  return demandes;
}
const candidature = async () =>
  (
    await pool.query(
      `SELECT etat, classe, prochain_essai > now() + interval '23 hours' AS demain FROM candidature WHERE ref = 'c1'`,
    )
  ).rows[0];
const rendreDue = (autre = '') => pool.query(`UPDATE candidature SET prochain_essai = now() ${autre}`);

beforeEach(async () => {
  await pool.query('TRUNCATE document, candidature, lot, marche CASCADE');
  await pool.query(
    `WITH m AS (
       INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, types, creation, identifiant)
       VALUES ('m1', 'base-ecole', 'cle', 'Réfection', '2999-12-01', '13002526500013', '{works}', 'cree', 'VR-1') RETURNING id
     ) INSERT INTO candidature (ref, environnement, marche_id, siret, ouverture, identifiant, cree_le, finalisee_le)
       SELECT 'c1', 'base-ecole', id, '73282932000074', 'ouverte', 'FT-1', now(), now() FROM m`,
  );
});

describe('Les documents d’une candidature', () => {
  it('arrivent tous deux, et ne se redemandent plus', async () => {
    expect(await relever({ attestation: RECU, dossier: RECU })).toEqual(['attestation', 'dossier']);
    expect(await candidature()).toMatchObject({ etat: 'documents-recus', classe: null });
    await rendreDue();
    expect(await relever({ attestation: RECU, dossier: RECU })).toEqual([]);
  });

  it('dont l’attestation est trop grosse le disent encore une fois le dossier reçu, et elle seule se redemande', async () => {
    await relever({ attestation: { tag: 'trop-gros' }, dossier: RECU });
    expect(await candidature()).toMatchObject({ etat: 'finalisee', classe: 'TROP_GROS', demain: true });
    await rendreDue();
    expect(await relever({ attestation: RECU, dossier: RECU })).toEqual(['attestation']);
    expect(await candidature()).toMatchObject({ etat: 'documents-recus', classe: null });
  });

  it('ne se redemandent plus trente jours après le dossier', async () => {
    await relever({ attestation: { tag: 'trop-gros' }, dossier: RECU });
    await rendreDue(`, dossier_le = now() - interval '31 days'`);
    expect(await relever({ attestation: RECU, dossier: RECU })).toEqual([]);
    expect(await candidature()).toMatchObject({ classe: 'TROP_GROS' });
  });
});
