import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { creerPool, type Pool } from '../lib/db/client.ts';
import { saveSimulation } from '../lib/db/save-simulation.ts';
import type { Grille } from '../lib/domain/grille.ts';
import { simuler } from '../lib/pilotage/simuler.ts';
import { desDemandes } from '../prisma/fixtures/des-demandes.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { lireGrilles } from './referentiel/lire-grilles.ts';

// Objectif de l'issue 5 : le stock national (2,9 millions) en dix minutes au plus sur deux cœurs, 500 Mo au plus, coût linéaire.
const STOCK = 2_900_000;
const SEUILS = { secondes: 600, memoireMo: 500, ecartLineaire: 1.25 };
const MODELES = 500;
const PAR_INSERTION = 50_000;

const SEMER = `
  WITH m AS MATERIALIZED (SELECT ordinality AS rang, value AS m FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY), c AS (
    INSERT INTO cotation (id, ref, demande_id, numero, origine, etat, grille_code, grille_version, points, criteres, localisations, motif, date_cotation)
    SELECT n, 'c' || n, n, 1, 'sne', 'lue-au-sne', 'BANC', '1', 40, jsonb_build_array(jsonb_build_object('code', 'EXPULSION', 'points', 30, 'origine',
      CASE WHEN n % 5 = 0 THEN 'justificatif' ELSE 'automatique' END, 'valeur', null, 'codeInsee', null, 'preuve', null)), '[]', 'recalcul', now()
    FROM generate_series($1::int, $2::int) n
  )
  INSERT INTO demande (id, ref, numero_unique, statut, date_depot, date_maj, mutation, personnes_a_loger, typologies, communes, territoires, a_coter,
    etat_cotation, note, cotation_id, donnees, empreinte, synchronisee_le, date_naissance)
  SELECT n, 'b' || n, '035' || lpad(n::text, 15, '0'), 'active', (m->>'dateDepot')::date, now(), false, 2, '{T3}', '{35238}', ARRAY[$4::text],
    false, 'cotee', 40, n, m->'donnees', 'x', now(), '1985-06-01'
  FROM generate_series($1::int, $2::int) n JOIN m ON m.rang = 1 + n % ${MODELES}`;

/** Les demandes des jeux d'essai, entières : leur poids est celui de vraies demandes. */
function modelesDeDemande(siren: string): { dateDepot: string; donnees: object }[] {
  return desDemandes(MODELES).map(({ demande: { dateDepot, identite: _i, ...reste } }) => {
    const localisations = reste.localisations.map((l) => ({ ...l, siren }));
    return { dateDepot, donnees: { ...reste, localisations, profil: null } };
  });
}

/** Sans déclencheurs, index refaits à la fin : seul le décor s'accélère, la mesure lit les vraies tables. */
async function semer(pool: Pool, demandes: number, siren: string): Promise<void> {
  const modeles = JSON.stringify(modelesDeDemande(siren));
  const { rows } = await pool.query<{ nom: string; texte: string }>(
    `SELECT i.indexrelid::regclass::text AS nom, pg_get_indexdef(i.indexrelid) AS texte FROM pg_index i
      WHERE i.indrelid IN ('demande'::regclass, 'cotation'::regclass) AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = i.indexrelid)`,
  );
  for (const { nom } of rows) await pool.query(`DROP INDEX ${nom}`);
  const tx = await pool.connect();
  await tx.query('SET session_replication_role = replica');
  for (let n = 1; n <= demandes; n += PAR_INSERTION)
    await tx.query(SEMER, [n, Math.min(demandes, n + PAR_INSERTION - 1), modeles, siren]);
  await tx.query('RESET session_replication_role');
  tx.release();
  for (const { texte } of rows) await pool.query(texte);
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
    const semis = performance.now();
    await semer(pool, demandes, grille.siren);
    console.log(`${demandes} demandes semées en ${((performance.now() - semis) / 1000).toFixed(0)} s`);
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
    const pour100Mille = Math.round((secondes * 100_000_000) / demandes);
    console.log(
      `${demandes} demandes en ${secondes.toFixed(1)} s, soit ${pour100Mille} ms pour 100 000, mémoire ${memoireMo.toFixed(0)} Mo`,
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
