import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { creerPool, type Pool } from '../lib/db/client.ts';
import { claim } from '../lib/outbox/claim.ts';
import type { EnvoiPris } from '../lib/outbox/envoi-pris.ts';
import { saveReglements } from '../lib/outbox/save-reglements.ts';
import { type Reglement, settle } from '../lib/outbox/settle.ts';
import { processeurPostgres } from './banc/processeur-postgres.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres/start-postgres.ts';

// Objectif 9 de l'étude de performance : prise et règlement, par lots de cent, sans appel au partenaire.
const SEUILS = { parSeconde: 20_000, cpuUs: 60 };
const ENVOIS = 40_000;
const LOT = 100;
const CONNEXIONS = 4;
/** Envois en cours au plus, comme trente travailleurs en tiennent : tout prendre avant de rien régler n'arrive jamais. */
const EN_COURS = 2_000;

const SEMER = `
  WITH d AS (
    INSERT INTO demande (ref, numero_unique, statut, date_depot, date_maj, mutation, personnes_a_loger, typologies, communes, territoires,
                         a_coter, etat_cotation, donnees, empreinte, synchronisee_le)
    SELECT 'd' || i, lpad(i::text, 18, '0'), 'active', '2024-01-01', now(), false, 2, '{T3}', '{35238}', '{243500139}',
           true, 'a-transmettre', '{"localisations":[]}', 'x', now()
      FROM generate_series(1, $1::int) i RETURNING id
  ), c AS (
    INSERT INTO cotation (ref, demande_id, numero, origine, etat, grille_code, grille_version, points, criteres, localisations, motif, date_cotation)
    SELECT 'c' || id, id, 1, 'saisie', 'validee', 'G', '1', 40, '[{"code":"DALO","points":40,"origine":"automatique"}]',
           '[{"codeInsee":"35238","codeQuartier":null,"points":40}]', 'autre', now() FROM d RETURNING id, demande_id
  )
  INSERT INTO envoi (ref, demande_id, cotation_id, territoires, environnement, etat, prochain_essai)
  SELECT 'e' || id, demande_id, id, '{243500139}', 'banc', 'a-envoyer', now() FROM c`;

const maintenant = new Date();
const regle = (envoi: EnvoiPris): Reglement[] => {
  const essai = { nature: 'post', issue: 'transmis', classe: null, code: null, http: null, correlation: 'banc' } as const;
  const livraison = { envoi, essais: [{ ...essai, debut: maintenant, fin: maintenant }], issue: { tag: 'transmis' } as const };
  const reglement = settle(livraison, { now: () => maintenant, random: Math.random, quarantaineMs: 0 });
  return reglement === null ? [] : [reglement];
};

type Mesure = { faits: number; dureeMs: number; cpuUs: number };

/** Répète un tour sur toutes les connexions jusqu'à ce qu'il n'y ait plus rien à faire ; ajoute à `mesure`, PostgreSQL compris. */
async function mesurer(mesure: Mesure, dossier: string, unTour: () => Promise<number>): Promise<number> {
  const processeur = () => {
    const { user, system } = process.cpuUsage();
    return user + system + processeurPostgres(dossier);
  };
  const boucle = async (): Promise<number> => {
    let faits = 0;
    for (let n = await unTour(); n > 0; n = await unTour()) faits += n;
    return faits;
  };
  const avant = processeur();
  const debut = performance.now();
  const faits = (await Promise.all(Array.from({ length: CONNEXIONS }, boucle))).reduce((a, b) => a + b, 0);
  mesure.dureeMs += performance.now() - debut;
  mesure.cpuUs += processeur() - avant;
  mesure.faits += faits;
  return faits;
}

const prendre = (pool: Pool) => claim(pool, { travailleur: 'banc', environnement: 'banc', bailMs: 600_000, lot: LOT });

const postgres = await startPostgres({ dir: mkdtempSync(path.join(os.tmpdir(), 'banc-file-')), durable: true, disposable: true });
try {
  await migrate(postgres.url);
  const pool = creerPool(postgres.url, CONNEXIONS);
  await pool.query(SEMER, [ENVOIS]);
  // La cotation à transmettre est la courante : le règlement écrit aussi la demande.
  await pool.query('UPDATE demande d SET cotation_id = c.id FROM cotation c WHERE c.demande_id = d.id');
  await pool.query('VACUUM ANALYZE');
  const prise: Mesure = { faits: 0, dureeMs: 0, cpuUs: 0 };
  const reglement: Mesure = { faits: 0, dureeMs: 0, cpuUs: 0 };
  const pris: EnvoiPris[] = [];
  const prendreUnLot = async (): Promise<number> => {
    if (pris.length >= EN_COURS) return 0;
    const lot = await prendre(pool);
    pris.push(...lot);
    return lot.length;
  };
  const reglerUnLot = async (): Promise<number> => {
    const lot = pris.splice(0, LOT);
    if (lot.length > 0) await saveReglements(pool, lot.flatMap(regle));
    return lot.length;
  };
  while ((await mesurer(prise, postgres.dir, prendreUnLot)) > 0) await mesurer(reglement, postgres.dir, reglerUnLot);
  await pool.end();
  const parSeconde = ({ faits, dureeMs }: Mesure) => (faits * 1_000) / dureeMs;
  const parEnvoi = ({ faits, cpuUs }: Mesure) => cpuUs / faits;
  const dire = (nom: string, m: Mesure) =>
    console.log(
      `${nom} : ${Math.round(parSeconde(m))}/s, ${parEnvoi(m).toFixed(0)} µs de processeur par envoi, PostgreSQL compris`,
    );
  dire('prise', prise);
  dire('règlement', reglement);
  const tenu = [prise, reglement].every((m) => parSeconde(m) >= SEUILS.parSeconde && parEnvoi(m) <= SEUILS.cpuUs);
  console.log(
    `objectif (${SEUILS.parSeconde}/s, ${SEUILS.cpuUs} µs) ${tenu ? 'tenu' : 'manqué'}, lots de ${LOT}, ${CONNEXIONS} connexions, écriture durable`,
  );
  process.exitCode = tenu ? 0 : 1;
} finally {
  await postgres.stop();
}
