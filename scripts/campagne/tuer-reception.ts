import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from '../../lib/db/client.ts';
import { alea } from './alea.ts';
import { corpsDe, identifiantDe, ouvrirFacteur, signatureDe } from './notifier.ts';

const PROGRAMME = path.resolve(import.meta.dirname, 'recepteur.ts');
const SECRET = 'secret-de-campagne-0123456789abcdef';
/** Vie la plus longue d'un récepteur une fois les envois partis. */
const VIE_MS = 120;
const EXPEDITEURS = 8;

export type BilanArrets = {
  arrets: number;
  postees: number;
  acquittees: number;
  sansReponse: number;
  perdues: string[];
  /** La recherche a bien vu manquer une notification que personne n'a postée : sans cela elle ne prouverait rien. */
  temoin: boolean;
};

const JAMAIS_POSTEE = 'VR-2026-JAMAISPOSTEE';

const naitre = async (base: string) => {
  const processus = fork(PROGRAMME, [base, SECRET], { stdio: 'inherit' });
  const [origine] = await once(processus, 'message');
  return { processus, origine: String(origine) };
};

/** Tue le récepteur pendant qu'il reçoit, puis cherche en base chaque notification à laquelle il avait répondu 2xx. */
export async function tuerReception(
  pool: Pool,
  base: string,
  arrets: number,
  graine: number,
  dire: (ligne: string) => void,
): Promise<BilanArrets> {
  const random = alea(graine);
  const acquittees = new Set<string>();
  let rang = 0;
  let sansReponse = 0;
  let suivant = arrets > 0 ? naitre(base) : null;
  for (let n = 1; suivant !== null; n += 1) {
    const { processus, origine } = await suivant;
    // Le prochain naît pendant que celui-ci vit : la campagne attend moins.
    suivant = n < arrets ? naitre(base) : null;
    const facteur = ouvrirFacteur(origine, '/');
    let vivant = true;
    const premiere = Promise.withResolvers<void>();
    const expedier = async (): Promise<void> => {
      while (vivant) {
        const identifiant = identifiantDe((rang += 1));
        const corps = corpsDe(identifiant);
        const statut = await facteur.poster(corps, signatureDe(corps, SECRET));
        if (statut === null) sansReponse += 1;
        else if (statut >= 200 && statut < 300) acquittees.add(identifiant);
        premiere.resolve();
        if (statut === null) return;
      }
    };
    const expeditions = Array.from({ length: EXPEDITEURS }, expedier);
    // Un arrêt sur deux attend une première réponse : sur une machine occupée, tous tomberaient sinon avant elle.
    if (n % 2 === 0) await premiere.promise;
    await sleep(random() * VIE_MS);
    const fin = once(processus, 'exit');
    processus.kill('SIGKILL');
    await fin;
    vivant = false;
    await Promise.all(expeditions);
    await facteur.fermer();
    if (n % 50 === 0 || n === arrets) dire(`${n}/${arrets} arrêts, ${acquittees.size} acquittées, ${sansReponse} sans réponse`);
  }
  const manquantes = await chercherManquantes(pool, [...acquittees, JAMAIS_POSTEE]);
  return {
    arrets,
    postees: rang,
    acquittees: acquittees.size,
    sansReponse,
    perdues: manquantes.filter((identifiant) => identifiant !== JAMAIS_POSTEE),
    temoin: manquantes.includes(JAMAIS_POSTEE),
  };
}

async function chercherManquantes(pool: Pool, identifiants: string[]): Promise<string[]> {
  const { rows } = await pool.query<{ objet: string }>('SELECT objet FROM notification WHERE objet = ANY ($1)', [identifiants]);
  const rangees = new Set(rows.map((r) => r.objet));
  return identifiants.filter((identifiant) => !rangees.has(identifiant));
}
