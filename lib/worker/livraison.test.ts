import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { clientDeCampagne } from '../../scripts/campagne/client.ts';
import { ouvrirScene, type Scene } from '../../scripts/campagne/scene.ts';
import { type Soumission, soumettre } from '../../scripts/campagne/soumettre.ts';
import { claim } from '../outbox/claim.ts';
import type { Partenaire } from '../outbox/partenaire.ts';
import { type DepsTravailleur, livrer } from './livraison.ts';

const BAIL_MS = 1_500;
let base: BaseDeTest;
let scene: Scene;

beforeAll(async () => {
  base = await baseDeTest();
  scene = await ouvrirScene(base.url, 40, 11);
});
beforeEach(async () => {
  await scene.ecole.regler([], 1);
  await scene.pool.query(`UPDATE envoi SET etat = 'remplace' WHERE etat <> 'transmis'`);
});
// Un essai qui échoue laisserait son travailleur vider la file du suivant.
afterEach(async () => void (await Promise.all(arrets.splice(0).map((arreter) => arreter()))));
afterAll(async () => {
  await scene.fermer();
  await base.fermer();
});

const arrets: (() => Promise<void>)[] = [];
const unTravailleur = (autres: Partial<DepsTravailleur> = {}, bailMs = BAIL_MS) => {
  const arret = new AbortController();
  const dits: string[] = [];
  const deps: DepsTravailleur = {
    pool: scene.pool,
    partenaire: scene.client,
    travailleur: 'essai',
    reglages: {
      environnement: 'base-ecole',
      bailMs,
      quarantaineMs: 1_200,
      concurrence: 8,
      scrutationMs: 20,
      arretMs: 500,
    },
    now: () => new Date(),
    monotone: () => performance.now(),
    random: Math.random,
    nouvelleCorrelation: () => crypto.randomUUID(),
    log: { info: () => undefined, warn: (_, message) => dits.push(message) },
    ...autres,
  };
  const fini = livrer(deps, arret.signal);
  const arreter = () => (arret.abort(), fini);
  arrets.push(arreter);
  return { dits, arreter };
};

const saisirDe = async (demande: Scene['demandes'][number]): Promise<Soumission> => {
  const faites: Soumission[] = [];
  await soumettre({ pool: scene.pool, demandes: [demande], envois: 1, dureeMs: 0, graine: 1, pressee: () => true }, faites);
  const [saisie] = faites;
  if (saisie === undefined) throw new Error('rien de saisi');
  return saisie;
};

let rang = 0;
/** Une demande que cet essai est seul à coter. */
const uneDemande = () => {
  const demande = scene.demandes[rang++];
  if (demande === undefined) throw new Error('plus de demandes');
  return demande;
};
const saisir = () => saisirDe(uneDemande());

const etatDe = async (ref: string): Promise<string> =>
  (await scene.pool.query<{ etat: string }>('SELECT etat FROM envoi WHERE ref = $1', [ref])).rows[0]?.etat ?? 'absent';

const jusqua = async (ref: string, etat: string, ms: number): Promise<number> => {
  const debut = performance.now();
  while ((await etatDe(ref)) !== etat) {
    if (performance.now() - debut > ms) throw new Error(`toujours « ${await etatDe(ref)} » après ${ms} ms`);
    await sleep(20);
  }
  return performance.now() - debut;
};

const effetsDe = async ({ numero }: Soumission) => (await scene.registre()).filter((e) => e.num_unique === numero);

describe('livrer', () => {
  it('écrit les autres règlements quand la base refuse l’un d’eux', async () => {
    const [fautive, saine] = [await saisir(), await saisir()];
    // Les deux réponses arrivent ensemble, donc dans un même lot ; PostgreSQL ne range pas ce caractère.
    let reunies: () => void = () => undefined;
    const ensemble = new Promise<void>((resoudre) => (reunies = resoudre));
    let recues = 0;
    const partenaire: Partenaire = {
      ...scene.client,
      postCotation: async (numero, ...reste) => {
        recues += 1;
        if (recues === 2) reunies();
        await ensemble;
        if (numero !== fautive.numero) return scene.client.postCotation(numero, ...reste);
        const errors = [{ code: 'ERRCOTCAL0004', message: 'a\u0000b', champ: null }];
        return {
          ok: false,
          error: { tag: 'VALIDATION', stage: 'appel', sent: 'oui', answer: { status: 422, errors, excerpt: '' } },
        };
      },
    };
    const travailleur = unTravailleur({ partenaire });
    await jusqua(saine.envoi, 'transmis', 5_000);
    await travailleur.arreter();
    expect(travailleur.dits).toContain('règlement refusé par la base, l’envoi sera relu');
  });

  it('fait arriver une saisie une fois au registre du partenaire', async () => {
    const saisie = await saisir();
    const travailleur = unTravailleur();
    await jusqua(saisie.envoi, 'transmis', 3_000);
    await travailleur.arreter();
    expect(await effetsDe(saisie)).toMatchObject([{ points: saisie.points }]);
  });

  it.each([
    'coupure-apres',
    'delai-504-apres',
    'corps-vide-200',
    'passerelle-503-html',
    'retenue',
    'retenue-504',
    'silence',
    'json-tronque',
  ])('n’applique qu’une fois une saisie malgré « %s »', async (faute) => {
    await scene.ecole.regler([{ faute, route: 'cotation-post', fois: 1, ms: 700 }], 1);
    const saisie = await saisir();
    const travailleur = unTravailleur();
    await jusqua(saisie.envoi, 'transmis', 8_000);
    await sleep(800);
    await travailleur.arreter();
    expect(await effetsDe(saisie)).toHaveLength(1);
  });

  it('finit sur notre dernière version quand une écriture fantôme s’applique en retard', async () => {
    await scene.ecole.regler([{ faute: 'retenue', route: 'cotation-post', fois: 1, ms: 900 }], 1);
    const travailleur = unTravailleur();
    const demande = uneDemande();
    await saisirDe(demande);
    await sleep(100);
    await saisirDe(demande);
    const derniere = await saisirDe(demande);
    await jusqua(derniere.envoi, 'transmis', 8_000);
    await sleep(1_000);
    await travailleur.arreter();
    const effets = await effetsDe(derniere);
    const dates = effets.map((e) => Date.parse(e.date_cotation));
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
    expect(new Set(dates).size).toBe(dates.length);
    expect(new Date(dates.at(-1) ?? 0).toISOString()).toBe(derniere.dateCotation);
  });

  it('reprend en moins de deux baux les envois d’un travailleur mort', async () => {
    const saisie = await saisir();
    // Un bail assez long pour qu'une machine chargée tienne dans le second.
    const bailMs = 2 * BAIL_MS;
    await claim(scene.pool, { travailleur: 'mort', environnement: 'base-ecole', bailMs, lot: 10 });
    const travailleur = unTravailleur({}, bailMs);
    expect(await jusqua(saisie.envoi, 'transmis', 12_000)).toBeLessThan(2 * bailMs);
    await travailleur.arreter();
    expect(await effetsDe(saisie)).toHaveLength(1);
  });

  it('suspend toute la file quand les identifiants sont refusés, au lieu d’y user chaque envoi', async () => {
    const saisies: Soumission[] = [];
    for (let i = 0; i < 14; i += 1) saisies.push(await saisir());
    await scene.ecole.regler([{ faute: 'non-abonnee-403', route: 'cotation-post' }], 1);
    const travailleur = unTravailleur();
    await sleep(800);
    await travailleur.arreter();
    const etats = await Promise.all(saisies.map((s) => etatDe(s.envoi)));
    expect(etats.filter((e) => e === 'en-echec').length).toBeLessThanOrEqual(8);
    expect(etats.filter((e) => e === 'a-envoyer').length).toBeGreaterThanOrEqual(6);
    expect(travailleur.dits).toContain('file suspendue');
  });

  it('s’arrête vite : ne prend plus rien, coupe l’appel muet et garde son doute', async () => {
    await scene.ecole.regler([{ faute: 'silence', route: 'cotation-post', fois: 1 }], 1);
    const saisie = await saisir();
    const patient = clientDeCampagne(scene.ecole.piste, scene.ecole.cotation, undefined, 20_000);
    const travailleur = unTravailleur({ partenaire: patient });
    await jusqua(saisie.envoi, 'en-cours', 5_000);
    await sleep(50);
    const debut = performance.now();
    await travailleur.arreter();
    expect(performance.now() - debut, 'bien avant les vingt secondes de l’appel').toBeLessThan(5_000);
    expect(await etatDe(saisie.envoi)).toBe('a-verifier');
    await patient.close();
  });

  it('prolonge le bail d’un appel plus long que lui : personne d’autre ne le prend', async () => {
    const saisie = await saisir();
    const lent: Partenaire = {
      getCotation: (...args) => scene.client.getCotation(...args),
      postCotation: async (...args) => {
        await sleep(2 * BAIL_MS);
        return scene.client.postCotation(...args);
      },
    };
    const travailleur = unTravailleur({ partenaire: lent });
    await sleep(1.5 * BAIL_MS);
    expect(await claim(scene.pool, { travailleur: 'autre', environnement: 'base-ecole', bailMs: BAIL_MS, lot: 10 })).toEqual([]);
    await jusqua(saisie.envoi, 'transmis', 4_000);
    await travailleur.arreter();
    expect(await effetsDe(saisie)).toHaveLength(1);
  });
});
