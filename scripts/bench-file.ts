import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { creerPool, type Pool } from '../lib/db/client.ts';
import { claim } from '../lib/outbox/claim.ts';
import type { EnvoiPris } from '../lib/outbox/envoi-pris.ts';
import { saveReglements } from '../lib/outbox/save-reglements.ts';
import { type Reglement, settle } from '../lib/outbox/settle.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres/start-postgres.ts';

// Objectif 9 de l'étude de performance : prise et règlement, par lots de cent, sans appel au partenaire.
const SEUILS = { parSeconde: 20_000, cpuUs: 60 };
const ENVOIS = 40_000;
const LOT = 100;
const CONNEXIONS = 4;

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

type Mesure = { parSeconde: number; cpuUs: number };

/** Vide `travail` avec toutes les connexions ; le processeur compté est celui de ce processus. */
const mesurer = async (unTour: () => Promise<number>): Promise<Mesure> => {
  const cpu = process.cpuUsage();
  const debut = performance.now();
  const boucle = async (): Promise<number> => {
    let faits = 0;
    for (let n = await unTour(); n > 0; n = await unTour()) faits += n;
    return faits;
  };
  const faits = (await Promise.all(Array.from({ length: CONNEXIONS }, boucle))).reduce((a, b) => a + b, 0);
  const { user, system } = process.cpuUsage(cpu);
  return { parSeconde: (faits * 1_000) / (performance.now() - debut), cpuUs: (user + system) / faits };
};

const prendre = (pool: Pool) => claim(pool, { travailleur: 'banc', environnement: 'banc', bailMs: 600_000, lot: LOT });

const postgres = await startPostgres({ dir: mkdtempSync(path.join(os.tmpdir(), 'banc-file-')), durable: true, disposable: true });
try {
  await migrate(postgres.url);
  const pool = creerPool(postgres.url, CONNEXIONS);
  await pool.query(SEMER, [ENVOIS]);
  await pool.query('VACUUM ANALYZE');
  const pris: EnvoiPris[] = [];
  const prise = await mesurer(async () => {
    const lot = await prendre(pool);
    pris.push(...lot);
    return lot.length;
  });
  const reglement = await mesurer(async () => {
    const lot = pris.splice(0, LOT);
    if (lot.length > 0) await saveReglements(pool, lot.flatMap(regle));
    return lot.length;
  });
  await pool.end();
  const dire = (nom: string, { parSeconde, cpuUs }: Mesure) =>
    console.log(`${nom} : ${Math.round(parSeconde)}/s, ${cpuUs.toFixed(0)} µs de processeur par envoi`);
  dire('prise', prise);
  dire('règlement', reglement);
  const tenu = [prise, reglement].every((m) => m.parSeconde >= SEUILS.parSeconde && m.cpuUs <= SEUILS.cpuUs);
  console.log(
    `objectif (${SEUILS.parSeconde}/s, ${SEUILS.cpuUs} µs) ${tenu ? 'tenu' : 'manqué'}, lots de ${LOT}, ${CONNEXIONS} connexions, écriture durable`,
  );
  process.exitCode = tenu ? 0 : 1;
} finally {
  await postgres.stop();
}
