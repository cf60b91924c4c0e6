import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lire, SECRET } from '../../base-ecole/essais/notifications.ts';
import {
  type EssaiPasseMarche,
  ouvrirPasseMarche,
  PRODUCTION,
  RECETTE,
  type Recue,
  SANS_ADRESSE,
} from '../../base-ecole/essais/ouvrir-passe-marche.ts';
import { cleNotification } from '../domain/notification.ts';
import { lireSiret } from '../domain/siret.ts';
import { type EssaiClient, unClientPasseMarche, unMarcheSaisi } from './client.fixture.ts';
import { lireNotification } from './lire-notification.ts';
import { verifierSignature } from './signature.ts';
import { DROIT, ROUTES } from './wire.ts';

type Profil = 'code' | 'guides';

let e: EssaiPasseMarche;
let nous: EssaiClient;
let dossier: string;
let profil: Profil;

/** Ce qui doit se voir dans l'un et dans l'autre profil. */
const selon = <T>(code: T, guides: T): T => (profil === 'code' ? code : guides);
const lue = (recue: Recue | undefined) => {
  const lecture = lireNotification(recue?.octets ?? Buffer.alloc(0));
  if (lecture.tag !== 'lue') throw new Error(`notification ${lecture.tag}`);
  return lecture.notification;
};
/** Un marché achevé par son acheteur, et ce que notre adresse a reçu. */
const unMarcheAcheve = async (attendu = 'sync_completed'): Promise<{ marche: string; recues: Recue[] }> => {
  const depuis = e.recues.length;
  const marche = await nous.creer({ lots: [{ nom: 'Gros œuvre', cpv: '45000000-7' }] });
  await e.admin('marche', { identifiant: marche });
  await expect.poll(() => e.synchronisation(marche), { interval: 5 }).toBe(attendu);
  return { marche, recues: e.recues.slice(depuis) };
};
const uneCandidatureRemise = async (): Promise<{ candidature: string; recue: Recue | undefined }> => {
  const { marche } = await unMarcheAcheve();
  const candidature = await nous.candidater(marche);
  await e.admin('candidature', { identifiant: candidature });
  await expect.poll(() => e.synchronisation(candidature), { interval: 5 }).toBe('sync_completed');
  return { candidature, recue: e.recues.at(-1) };
};
const telecharger = async (nature: 'attestation' | 'dossier', candidature: string) => {
  const recu = await nous.client.telecharger(nature, candidature, 'essai');
  if (!recu.ok) throw new Error(recu.error.tag);
  return recu.value;
};
const provenances = async (candidature: string) => {
  const recu = await telecharger('dossier', candidature);
  const lues = recu.tag === 'recu' ? await nous.client.lireArchive(recu.fichier) : ({ ok: false, error: recu.tag } as const);
  return lues.ok ? [...new Set(lues.value.map((piece) => piece.provenance))].toSorted() : lues.error;
};

/** Comment nous tenons dans les deux cas, ou pourquoi l'écart ne nous touche pas. */
type Tenue = (() => Promise<void>) | { ailleurs: string } | { sansObjet: string };

const ecart = (numero: number, sujet: string, tenue: Tenue) => ({ numero, sujet, tenue });

/** Les trente-trois écarts entre les guides et le code (contrat §13), à leur numéro. */
const ECARTS = [
  ecart(1, 'le SIRET d’une candidature part toujours', async () => {
    const { marche } = await unMarcheAcheve();
    expect(await nous.client.createCandidature(marche, '')).toMatchObject(selon({ tag: 'refusee' }, { tag: 'faite' }));
    expect(await nous.candidater(marche)).toBeTruthy();
  }),
  ecart(2, 'une candidature refusée tant que notre accusé n’est pas arrivé est retentée', async () => {
    expect(await nous.client.createCandidature(await nous.creer(), '73282932000074')).toMatchObject(
      selon({ tag: 'differee', classe: 'VALIDATION' }, { tag: 'faite' }),
    );
  }),
  ecart(3, 'sans adresse de notification, un marché reste sans candidature', async () => {
    const sans = unClientPasseMarche(e.passeMarche, SANS_ADRESSE, dossier);
    const marche = await sans.creer();
    await e.admin('marche', { identifiant: marche });
    await expect.poll(() => e.synchronisation(marche), { interval: 5 }).toBe('sync_failed');
    expect((await sans.client.createCandidature(marche, '73282932000074')).tag).toBe(selon('differee', 'faite'));
    await sans.client.close();
  }),
  ecart(4, 'le même SIRET deux fois ne perd pas la première candidature', async () => {
    const { marche } = await unMarcheAcheve();
    const premiere = await nous.candidater(marche);
    expect(await nous.client.createCandidature(marche, '73282932000074')).toMatchObject(
      selon<object>({ tag: 'faite', valeur: { identifiant: premiere } }, { tag: 'refusee', fautes: [{ champ: 'siret' }] }),
    );
  }),
  ecart(5, 'un identifiant VR- ou FT- est le même pour nous', async () => {
    const { candidature, recue } = await uneCandidatureRemise();
    expect(candidature).toMatch(selon(/^VR-/, /^FT-/));
    expect(lue(recue)).toMatchObject({ tag: 'candidature-finalisee', identifiant: candidature });
  }),
  ecart(6, 'un 422 en objet ou en liste de phrases place ses fautes sur nos champs', async () => {
    const issue = await nous.client.createMarche(unMarcheSaisi({ nom: '', siret: '1' }));
    expect(issue.tag === 'refusee' && new Set(issue.fautes.map(({ champ }) => champ))).toEqual(new Set(['nom', 'siret']));
  }),
  ecart(7, 'un 404 se reconnaît à l’un ou l’autre texte', async () => {
    expect(await telecharger('dossier', 'VR-2026-00INCONNU000')).toEqual({ tag: 'inconnue' });
  }),
  ecart(8, 'le marché d’un autre éditeur n’ouvre rien, 404 ou 403', async () => {
    const autre = unClientPasseMarche(e.passeMarche, PRODUCTION, dossier);
    expect(await nous.client.createCandidature(await autre.creer(), '73282932000074')).toMatchObject(
      selon({ tag: 'refusee', classe: 'NOT_FOUND' }, { tag: 'differee', classe: 'ACCESS' }),
    );
    await autre.client.close();
  }),
  ecart(9, 'le jeton est opaque pour nous, même en JWT', async () => {
    await nous.creer();
    await e.admin('jetons', { action: 'expirer' });
    expect(await nous.creer()).toBeTruthy();
  }),
  ecart(10, 'nous ne demandons que le droit qui ouvre partout', async () => {
    expect(DROIT).toBe('api_access');
    expect(await nous.creer()).toBeTruthy();
  }),
  ecart(11, 'la réponse du jeton, avec ou sans « created_at »', async () => {
    await e.admin('jetons', { action: 'revoquer' });
    expect(await nous.creer()).toBeTruthy();
    expect(nous.rapports.some(({ operation, failure }) => operation === 'pm-jeton' && failure === null)).toBe(true);
  }),
  ecart(12, 'un nom trop long ou une échéance passée se disent, sans qu’on les interdise', async () => {
    const issue = await nous.client.createMarche(unMarcheSaisi({ nom: 'n'.repeat(256), echeance: '2020-01-01T00:00:00Z' }));
    expect(issue.tag === 'refusee' ? issue.fautes.map(({ champ }) => champ) : issue.tag).toEqual(
      selon<unknown>('faite', ['nom', 'echeance']),
    );
  }),
  ecart(13, 'le CPV des lots et leur limite partent', async () => {
    expect(await nous.creer({ lots: [{ nom: 'A', cpv: '45000000-7' }], limiteLots: 1 })).toBeTruthy();
  }),
  ecart(14, 'les champs en plus ou en moins d’une notification ne gênent pas sa lecture', async () => {
    const { marche, recues } = await unMarcheAcheve();
    expect('deadline' in lire(recues[0]).market).toBe(selon(false, true));
    expect(lue(recues[0])).toMatchObject({ tag: 'marche-configure', identifiant: marche, types: ['works'] });
  }),
  ecart(15, 'un lot avec ou sans identifiant se lit', async () => {
    const { recues } = await unMarcheAcheve();
    expect('id' in lire(recues[0]).market.lots[0]).toBe(selon(true, false));
    expect(lue(recues[0]).tag).toBe('marche-configure');
  }),
  ecart(16, 'l’heure de Paris ou UTC, avec ou sans millisecondes, donne le même instant', async () => {
    const { recues } = await unMarcheAcheve();
    const { timestamp } = lire(recues[0]);
    expect(timestamp).toMatch(selon(/[+]0[12]:00$/, /\.\d{3}Z$/));
    expect(lue(recues[0]).le).toBe(new Date(timestamp).toISOString());
  }),
  ecart(17, 'l’agent qui poste n’entre pas dans la vérification', async () => {
    const { recues } = await unMarcheAcheve();
    const enTete = String(recues[0]?.entetes['x-webhook-signature-sha256']);
    expect(verifierSignature(recues[0]?.octets ?? Buffer.alloc(0), enTete, { courant: SECRET, precedent: null })).toBe('courant');
  }),
  ecart(18, 'trois livraisons, quelles que soient leurs attentes, ont la même clé', async () => {
    e.repondre(503, 503);
    const { recues } = await unMarcheAcheve();
    expect(recues).toHaveLength(3);
    expect(new Set(recues.map((recue) => cleNotification(lue(recue)))).size).toBe(1);
  }),
  ecart(19, 'une notification que leur disjoncteur retient se retrouve par la sonde', async () => {
    const { marche } = await unMarcheAcheve();
    const candidature = await nous.candidater(marche);
    e.repondre(410, 410, 410, 410, 410, 410);
    for (let echec = 0; echec < 5; echec += 1) await unMarcheAcheve('sync_failed');
    await e.admin('candidature', { identifiant: candidature });
    expect(await telecharger('attestation', candidature)).toMatchObject({ tag: 'recu' });
  }),
  ecart(20, 'un 429 fait attendre ce qu’il dit, dans l’en-tête ou dans le corps', async () => {
    await e.admin('fautes', { fautes: [{ faute: 'quota-429-corps-seul', route: 'marche-post', fois: 1, secondes: 7 }] });
    expect(await nous.client.createMarche(unMarcheSaisi())).toMatchObject({
      tag: 'differee',
      classe: 'QUOTA',
      attendreMs: 7_000,
    });
  }),
  ecart(21, 'une adresse de retour ou deux', { ailleurs: 'e2e/parcours-passe-marche.spec.ts : les deux routes de retour' }),
  ecart(22, 'un bouton de retour ou un retour d’office', {
    ailleurs: 'e2e/parcours-passe-marche.spec.ts, dans les deux profils',
  }),
  ecart(23, 'les étapes de l’acheteur', { sansObjet: 'elles se passent chez Passe Marché ; nous attendons la notification' }),
  ecart(24, 'les étapes du candidat', { sansObjet: 'elles se passent chez Passe Marché ; nous attendons la notification' }),
  ecart(25, 'les noms du ZIP, avec ou sans leur source', async () => {
    const { candidature } = await uneCandidatureRemise();
    expect(await provenances(candidature)).toEqual(selon(['acheteur', 'administration', 'candidat'], ['acheteur', 'autre']));
  }),
  ecart(26, 'un PDF sans signature ni PDF/A est reçu tel quel', async () => {
    const { candidature } = await uneCandidatureRemise();
    expect(await telecharger('attestation', candidature)).toMatchObject({ tag: 'recu', nom: expect.stringMatching(/\.pdf$/) });
  }),
  ecart(27, 'un fichier infecté n’est pas filtré chez eux', {
    ailleurs: 'list-archive.test.ts : toute archive est hostile, rien n’en est écrit',
  }),
  ecart(28, 'les extensions admises au dépôt', {
    sansObjet: 'le dépôt se fait chez Passe Marché ; nous servons tout en pièce jointe inerte',
  }),
  ecart(29, 'l’échéance, opposable ou non', {
    sansObjet: 'c’est Passe Marché qui admet ou refuse la remise ; nous montrons l’échéance',
  }),
  ecart(30, 'un renvoi sans garde n’a pas un second effet', async () => {
    const { marche, recues } = await unMarcheAcheve();
    const renvoi = await e.admin('renvoi', { identifiant: marche });
    expect(renvoi.status).toBe(selon(200, 422));
    await expect.poll(() => e.synchronisation(marche), { interval: 5 }).toBe('sync_completed');
    expect(cleNotification(lue(e.recues.at(-1)))).toBe(cleNotification(lue(recues[0])));
  }),
  ecart(31, 'l’affichage dans un cadre', { sansObjet: 'nous ouvrons un onglet : components/passe-marche/lien-passe-marche.tsx' }),
  ecart(32, 'nous n’appelons aucune des sondes des guides', async () => {
    expect(Object.values(ROUTES)).not.toContain('/api/v1/status');
    const { marche } = await unMarcheAcheve();
    // L'état se lit au téléchargement : « pas finalisée » tant que le candidat n'a pas remis.
    expect(await telecharger('dossier', await nous.candidater(marche))).toEqual({ tag: 'pas-finalisee' });
  }),
  ecart(33, 'le SIRET de leurs exemples est refusé avant de partir', async () => {
    expect(lireSiret('12345678901234')).toMatchObject({ ok: false, error: 'siret-cle' });
    expect(await nous.client.createMarche(unMarcheSaisi({ siret: '12345678901234' }))).toMatchObject({ tag: 'refusee' });
  }),
];

const PROUVES = ECARTS.flatMap(({ numero, sujet, tenue }) =>
  typeof tenue === 'function' ? [[numero, sujet, tenue] as const] : [],
);

it('chaque écart du contrat §13 a sa ligne, de 1 à 33', () => {
  expect(ECARTS.map(({ numero }) => numero)).toEqual(Array.from({ length: 33 }, (_, i) => i + 1));
});

describe.each(['code', 'guides'] as const)('Écart entre guides et code, profil « %s »', (nom) => {
  beforeAll(async () => {
    profil = nom;
    dossier = mkdtempSync(path.join(os.tmpdir(), 'ecarts-'));
    e = await ouvrirPasseMarche({ profil });
    nous = unClientPasseMarche(e.passeMarche, RECETTE, dossier);
  });
  beforeEach(async () => {
    await e.admin('profil', { profil, limites: false });
    e.repondre();
  });
  afterAll(async () => {
    await nous.client.close();
    await e.arreter();
    rmSync(dossier, { recursive: true });
  });

  it.each(PROUVES)('%i : %s', async (_, __, tenir) => {
    await expect(tenir()).resolves.toBeUndefined();
  });
});
