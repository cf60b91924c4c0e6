import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from '../../lib/db/client.ts';
import { alea } from './alea.ts';
import { planter } from './controle.ts';
import { FAUTES } from './reglages.ts';
import { ouvrirScene } from './scene.ts';
import { demandesPour, type Soumission, soumettre } from './soumettre.ts';
import { type Bilan, type LigneEnvoi, verifier } from './verifier.ts';
import { arreter, naitre, tuerApres } from './vie.ts';

export type Campagne = {
  /** Base migrée et vide. */
  base: string;
  arrets: number;
  envois: number;
  graine: number;
  /** Plante une perte et un double, que la vérification doit trouver. */
  controle: boolean;
  dire: (ligne: string) => void;
};

/** Durée de vie la plus longue d'un travailleur entre deux arrêts. */
const VIE_MS = 1_200;
/** Démarrage d'un travailleur, mesuré sur deux cœurs occupés. */
const NAISSANCE_MS = 500;
const VIDANGE_MS = 180_000;

/** Tue le travailleur à des instants tirés au sort pendant les saisies, laisse la file se vider, puis confronte tables et registre. */
export async function campagneKill({ base, arrets, envois, graine, controle, dire }: Campagne): Promise<Bilan> {
  const random = alea(graine);
  const scene = await ouvrirScene(base, demandesPour(envois), graine);
  const { pool, ecole, client, demandes } = scene;
  try {
    dire(`${demandes.length} demandes posées, ${envois} saisies à faire, ${arrets} arrêts à venir (graine ${graine})`);
    await ecole.regler(FAUTES, graine);
    const faites: Soumission[] = [];
    let pressee = false;
    const dureeMs = arrets * (NAISSANCE_MS + VIE_MS / 2);
    const saisies = soumettre({ pool, demandes, envois, dureeMs, graine, pressee: () => pressee }, faites);
    const adresses = { base, piste: ecole.piste, cotation: ecole.cotation };
    for (let n = 1; n <= arrets; n += 1) {
      await tuerApres(await naitre(adresses), random() * VIE_MS);
      if (n % 10 === 0 || n === arrets) dire(`${n}/${arrets} arrêts, ${faites.length} saisies, ${await compte(pool)}`);
    }
    pressee = true;
    await saisies;
    const dernier = await naitre(adresses);
    await vidanger(pool, dire);
    await arreter(dernier);
    dire(`essais : ${await compteEssais(pool)}`);
    if (controle) await planter(pool, client, faites);
    return verifier(faites, await lireEnvois(pool), await scene.registre());
  } finally {
    await scene.fermer();
  }
}

async function vidanger(pool: Pool, dire: (ligne: string) => void): Promise<void> {
  const limite = performance.now() + VIDANGE_MS;
  for (let tour = 1; performance.now() < limite; tour += 1) {
    const { rows } = await pool.query<{ n: number }>(
      `SELECT count(*) AS n FROM envoi WHERE etat IN ('a-envoyer', 'en-cours', 'a-verifier')`,
    );
    if (rows[0]?.n === 0) return;
    if (tour % 50 === 0) dire(`la file se vide : ${await compte(pool)}`);
    await sleep(200);
  }
  dire(`la file ne s’est pas vidée en ${VIDANGE_MS / 1000} s`);
}

async function compte(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ etat: string; n: number }>(
    'SELECT etat, count(*) AS n FROM envoi GROUP BY etat ORDER BY etat',
  );
  return rows.map((r) => `${r.n} ${r.etat}`).join(', ');
}

/** Preuve que les arrêts et les fautes ont mordu : essais interrompus, doutes, relectures. */
async function compteEssais(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ quoi: string; n: number }>(
    `SELECT nature || ' ' || issue AS quoi, count(*) AS n FROM tentative GROUP BY 1 ORDER BY 1`,
  );
  return rows.map((r) => `${r.n} ${r.quoi}`).join(', ');
}

async function lireEnvois(pool: Pool): Promise<LigneEnvoi[]> {
  const { rows } = await pool.query<Omit<LigneEnvoi, 'dateCotation'> & { date: Date }>(
    `SELECT e.ref, d.numero_unique AS numero, e.etat, c.date_cotation AS date, c.points
       FROM envoi e JOIN demande d ON d.id = e.demande_id JOIN cotation c ON c.id = e.cotation_id`,
  );
  return rows.map(({ date, ...l }) => ({ ...l, dateCotation: date.toISOString() }));
}
