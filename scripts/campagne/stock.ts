import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from '../../lib/db/client.ts';
import { reference } from '../../lib/outbox/reference.ts';
import { lancerCalcul } from '../../lib/calcul/lancer-calcul.ts';
import { alea } from './alea.ts';
import { planter } from './controle.ts';
import { AGENT } from './peupler.ts';
import { saisirPendant, type SaisieFaite } from './saisir-pendant.ts';
import { ouvrirSceneStock } from './scene-stock.ts';
import type { Soumission } from './soumettre.ts';
import { type Bilan, type LigneEnvoi, verifier } from './verifier.ts';
import { arreter, naitre, tuerApres } from './vie.ts';

export type CampagneStock = {
  /** Base migrée et vide. */
  base: string;
  arrets: number;
  demandes: number;
  graine: number;
  /** Plante une perte et un double, que la vérification doit trouver. */
  controle: boolean;
  dire: (ligne: string) => void;
};

export type BilanStock = Bilan & {
  /** Appels de cotation reçus par le partenaire (POST et relectures), et lignes envoyées. */
  appels: number;
  lignes: number;
  ecartees: number;
  /** Lignes du calcul sans issue. */
  enSuspens: number;
  saisies: number;
  /** Saisies d'agent qui ne sont plus la cotation courante : le calcul les aurait recouvertes. */
  recouvertes: number;
};

const ATTENTE_MAX_MS = 1_800_000;
/** Part du stock qui reste à calculer quand le dernier arrêt tombe : le calcul finit sur un travailleur qui vit. */
const DERNIERE_PART = 0.1;

/** Tue cinquante fois le travailleur pendant un calcul du stock, le laisse finir, puis confronte tables, appels et registre. */
export async function campagneStock({ base, arrets, demandes, graine, controle, dire }: CampagneStock): Promise<BilanStock> {
  const random = alea(graine);
  const scene = await ouvrirSceneStock(base, demandes, graine, dire);
  const { pool, ecole, client } = scene;
  try {
    const ref = reference(randomBytes);
    const territoires = (await pool.query<{ siren: string }>('SELECT siren FROM territoire')).rows.map((t) => t.siren);
    const maintenant = new Date();
    const echeance = maintenant.toISOString().slice(0, 10);
    const lance = await lancerCalcul(pool, { ref, territoires, echeance, agentId: AGENT, maintenant });
    if (!lance.ok) throw new Error(lance.error.tag);
    dire(`${demandes} demandes à coter, ${arrets} arrêts à venir (graine ${graine})`);
    const adresses = { base, piste: ecole.piste, cotation: ecole.cotation };
    const saisies: SaisieFaite[] = [];
    for (let n = 1; n <= arrets; n += 1) {
      // Chaque vie va jusqu'à sa part du stock, puis meurt au hasard : les arrêts tombent tout au long du calcul.
      const seuil = demandes * (1 - ((1 - DERNIERE_PART) * n) / arrets);
      const travailleur = await naitre(adresses, 'travailleur-stock');
      await Promise.all([saisirPendant(pool, random, saisies), jusqua(pool, seuil)]);
      await tuerApres(travailleur, random() * 300);
      if (n % 5 === 0 || n === arrets) dire(`${n}/${arrets} arrêts, ${await avancement(pool)}`);
    }
    const dernier = await naitre(adresses, 'travailleur-stock');
    const debut = performance.now();
    for (let tour = 1; !(await fini(pool)) && performance.now() - debut < ATTENTE_MAX_MS; tour += 1) {
      await sleep(200);
      if (tour % 50 === 0) dire(await avancement(pool));
    }
    await arreter(dernier);
    dire(`essais : ${await essais(pool)}`);
    const soumissions: Soumission[] = [...(await lignesEnvoyees(pool)), ...saisies];
    const appels = await ecole.appels(['cotation-post', 'cotation-get']);
    if (controle) await planter(pool, client, soumissions);
    const bilan = verifier(soumissions, await lireEnvois(pool), await scene.registre());
    return { ...bilan, appels, ...(await lireComptes(pool, saisies)) };
  } finally {
    await scene.fermer();
  }
}

async function jusqua(pool: Pool, restantes: number): Promise<void> {
  const limite = performance.now() + ATTENTE_MAX_MS;
  while (performance.now() < limite) {
    const { rows } = await pool.query<{ n: number }>(
      `SELECT CASE WHEN debut IS NULL THEN 2147483647 ELSE a_calculer + en_file END AS n FROM calcul_stock`,
    );
    if ((rows[0]?.n ?? 0) <= restantes) return;
    await sleep(20);
  }
  throw new Error('Le calcul n’avance plus.');
}

async function fini(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT (SELECT count(*) FROM calcul_stock WHERE etat <> 'termine')
          + (SELECT count(*) FROM envoi WHERE etat IN ('a-envoyer', 'en-cours', 'a-verifier')) AS n`,
  );
  return rows[0]?.n === 0;
}

async function avancement(pool: Pool): Promise<string> {
  const { rows } = await pool.query<Record<string, number>>(
    'SELECT a_calculer, en_file, transmises, rejetees, ecartees FROM calcul_stock',
  );
  return Object.entries(rows[0] ?? {})
    .map(([quoi, n]) => `${n} ${quoi.replace('_', ' ')}`)
    .join(', ');
}

async function essais(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ quoi: string; n: number }>(
    `SELECT nature || ' ' || issue AS quoi, count(*) AS n FROM tentative GROUP BY 1 ORDER BY 1`,
  );
  return rows.map((r) => `${r.n} ${r.quoi}`).join(', ');
}

const ENVOI = `
  SELECT e.ref AS envoi, e.ref, d.numero_unique AS numero, e.etat, c.date_cotation AS date, c.points
    FROM envoi e JOIN demande d ON d.id = e.demande_id JOIN cotation c ON c.id = e.cotation_id`;

type Lue = Omit<LigneEnvoi, 'dateCotation'> & { envoi: string; date: Date };
const dater = ({ date, ...l }: Lue) => ({ ...l, dateCotation: date.toISOString() });

const lireEnvois = async (pool: Pool): Promise<LigneEnvoi[]> => (await pool.query<Lue>(ENVOI)).rows.map(dater);

const lignesEnvoyees = async (pool: Pool): Promise<Soumission[]> =>
  (await pool.query<Lue>(`${ENVOI} JOIN calcul_stock_ligne l ON l.envoi_id = e.id`)).rows.map(dater);

async function lireComptes(pool: Pool, saisies: readonly SaisieFaite[]) {
  const { rows } = await pool.query<{ lignes: number; ecartees: number; enSuspens: number; recouvertes: number }>(
    `SELECT (SELECT count(*) FROM calcul_stock_ligne WHERE envoi_id IS NOT NULL) AS lignes,
            (SELECT count(*) FROM calcul_stock_ligne WHERE etat = 'ecartee' AND envoi_id IS NULL) AS ecartees,
            (SELECT count(*) FROM calcul_stock_ligne WHERE etat IN ('a-calculer', 'en-file')) AS "enSuspens",
            (SELECT count(*) FROM cotation c JOIN demande d ON d.id = c.demande_id
              WHERE c.ref = ANY ($1) AND d.cotation_id <> c.id) AS recouvertes`,
    [saisies.map((s) => s.cotation)],
  );
  const comptes = rows[0] ?? { lignes: 0, ecartees: 0, enSuspens: 0, recouvertes: 0 };
  return { ...comptes, saisies: saisies.length };
}
