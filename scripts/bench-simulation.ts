import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { creerPool, type Pool } from '../lib/db/client.ts';
import { saveSimulation } from '../lib/db/save-simulation.ts';
import type { Grille } from '../lib/domain/grille.ts';
import { desDemandesACoter } from '../lib/domain/une-grille.fixture.ts';
import { simuler } from '../lib/pilotage/simuler.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { lireGrilles } from './referentiel/lire-grilles.ts';

// Objectif de l'issue 5 : le stock national (2,9 millions) en dix minutes au plus sur deux cœurs, 500 Mo au plus, coût linéaire.
const STOCK = 2_900_000;
const SEUILS = { secondes: 600, memoireMo: 500, ecartLineaire: 1.25 };
const MODELES = 500;
const PAR_INSERTION = 20_000;

const SEMER = `
  WITH m AS MATERIALIZED (SELECT ordinality AS rang, value AS m FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY), d AS (
    INSERT INTO demande (ref, numero_unique, statut, date_depot, date_maj, mutation, personnes_a_loger, typologies, communes, territoires, a_coter,
      etat_cotation, note, donnees, empreinte, synchronisee_le, date_naissance)
    SELECT 'b' || n, '035' || lpad(n::text, 15, '0'), 'active', (m->>'dateDepot')::date, now(), false, 2, '{T3}', '{35238}', ARRAY[$4::text],
      false, 'cotee', 40, m || '{"guichet":{"code":"35001","libelle":"Mairie"},"statut":{"tag":"active"}}', 'x', now(), '1985-06-01'
    FROM generate_series($1::int, $2::int) n JOIN m ON m.rang = 1 + n % ${MODELES} RETURNING id
  ), c AS (
    INSERT INTO cotation (ref, demande_id, numero, origine, etat, grille_code, grille_version, points, criteres, localisations, motif, date_cotation)
    SELECT 'c' || id, id, 1, 'sne', 'lue-au-sne', 'BANC', '1', 40, jsonb_build_array(jsonb_build_object('code', 'EXPULSION', 'points', 30, 'origine',
      CASE WHEN id % 5 = 0 THEN 'justificatif' ELSE 'automatique' END, 'valeur', null, 'codeInsee', null, 'preuve', null)), '[]', 'recalcul', now()
    FROM d RETURNING id, demande_id
  ) SELECT count(*) FROM c`;

async function semer(pool: Pool, demandes: number, siren: string): Promise<void> {
  const modeles = fc
    .sample(desDemandesACoter, { numRuns: MODELES, seed: 1 })
    .map((d) => ({ ...d, localisations: d.localisations.map((l) => ({ ...l, siren })) }));
  for (let n = 1; n <= demandes; n += PAR_INSERTION)
    await pool.query(SEMER, [n, Math.min(demandes, n + PAR_INSERTION - 1), JSON.stringify(modeles), siren]);
  await pool.query('UPDATE demande d SET cotation_id = c.id FROM cotation c WHERE c.demande_id = d.id');
  await pool.query('VACUUM ANALYZE demande, cotation');
}

/** Le brouillon : cinq points de plus à chaque critère automatique de points fixes. */
const brouillonDe = (grille: Grille): Grille => ({
  ...grille,
  version: 'banc',
  criteres: grille.criteres.map((c) =>
    c.paliers.length === 0 && c.mode === 'automatique' ? { ...c, bornes: { min: c.bornes.min + 5, max: c.bornes.max + 5 } } : c,
  ),
});

async function mesurer(demandes: number, grille: Grille): Promise<{ secondes: number; memoireMo: number }> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'banc-simulation-'));
  const postgres = await startPostgres({ dir, durable: false, disposable: true });
  const pool = creerPool(postgres.url, 4);
  try {
    await migrate(postgres.url);
    await semer(pool, demandes, grille.siren);
    const apres = brouillonDe(grille);
    await saveSimulation(pool, { agentId: 'banc', siren: grille.siren, titre: 'Banc', avant: grille, apres });
    let memoireMo = 0;
    const veille = setInterval(() => {
      memoireMo = Math.max(memoireMo, process.memoryUsage().rss / 1024 / 1024);
    }, 50);
    const debut = performance.now();
    const issue = await simuler({ pool, now: () => new Date() }, new AbortController().signal);
    const secondes = (performance.now() - debut) / 1000;
    clearInterval(veille);
    if (issue.tag !== 'terminee' || issue.faites !== demandes) throw new Error(`Inattendu : ${JSON.stringify(issue)}`);
    console.log(
      `${demandes} demandes en ${secondes.toFixed(1)} s (${Math.round(demandes / secondes)}/s), mémoire ${memoireMo.toFixed(0)} Mo`,
    );
    return { secondes, memoireMo };
  } finally {
    await pool.end();
    await postgres.stop();
  }
}

const grille = lireGrilles().find((g) => g.population === 'primo');
if (grille === undefined) throw new Error('Aucune grille livrée.');
const tailles = (process.env.DEMANDES ?? '100000,300000').split(',').map(Number);
const mesures: { taille: number; secondes: number; memoireMo: number }[] = [];
for (const taille of tailles) mesures.push({ taille, ...(await mesurer(taille, grille)) });
const [petite, grande] = [mesures[0], mesures.at(-1)];
if (petite && grande) {
  const ecart = grande.secondes / grande.taille / (petite.secondes / petite.taille);
  const prevu = (grande.secondes / grande.taille) * STOCK;
  console.log(`coût par demande, de la plus petite mesure à la plus grande : × ${ecart.toFixed(2)}`);
  if (grande.taille < STOCK)
    console.log(`${STOCK} demandes : environ ${Math.round(prevu)} s, par extrapolation linéaire et non par mesure`);
  const tenu = prevu <= SEUILS.secondes && grande.memoireMo <= SEUILS.memoireMo && ecart <= SEUILS.ecartLineaire;
  console.log(`objectif (${SEUILS.secondes} s, ${SEUILS.memoireMo} Mo, coût linéaire) ${tenu ? 'tenu' : 'manqué'}`);
  process.exitCode = tenu ? 0 : 1;
}
