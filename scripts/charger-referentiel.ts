import pg from 'pg';
import type { Grille } from '../lib/domain/grille.ts';
import { lireCauses } from './referentiel/lire-causes.ts';
import { lireCommunes } from './referentiel/lire-communes.ts';
import { lireGrilles, lireModelesDeGrille } from './referentiel/lire-grilles.ts';

const COMMUNES = `
INSERT INTO commune AS c (code_insee, nom, siren) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
ON CONFLICT (code_insee) DO UPDATE SET nom = excluded.nom, siren = excluded.siren
WHERE (c.nom, c.siren) IS DISTINCT FROM (excluded.nom, excluded.siren)`;

const TERRITOIRES = `
INSERT INTO territoire (siren, nom) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT (siren) DO UPDATE SET nom = excluded.nom`;

const GRILLES = `
INSERT INTO grille (code, version, libelle, siren, population, etat, debut, fin, contenu) VALUES ($1, $2, $3, $4, $5, $9, $6, $7, $8)
ON CONFLICT (code, version) DO UPDATE SET libelle = excluded.libelle, siren = excluded.siren, population = excluded.population,
  debut = excluded.debut, fin = coalesce(excluded.fin, grille.fin), contenu = excluded.contenu`;

// La version d'une cause croît quand son texte change : l'écran peut dire qu'une explication a été revue.
const CAUSES = `
INSERT INTO cause AS c (code, titre, explication, probable, action, acteur, rejouable)
SELECT * FROM jsonb_to_recordset($1::jsonb) AS x(code text, titre text, explication text, probable text, action text, acteur text, rejouable bool)
ON CONFLICT (code) DO UPDATE SET titre = excluded.titre, explication = excluded.explication, probable = excluded.probable,
  action = excluded.action, acteur = excluded.acteur, rejouable = excluded.rejouable, version = c.version + 1, maj_le = now()
WHERE (c.titre, c.explication, c.probable, c.action, c.acteur, c.rejouable)
  IS DISTINCT FROM (excluded.titre, excluded.explication, excluded.probable, excluded.action, excluded.acteur, excluded.rejouable)
  AND c.maj_par IS NULL`;

const enLigne = (grille: Grille, etat: 'publiee' | 'brouillon') => {
  const { code, version, libelle, siren, population, debut, fin, ...contenu } = grille;
  return [code, version, libelle, siren, population, debut, fin, JSON.stringify(contenu), etat];
};

export type ReferentielCharge = { communes: number; territoires: number; grilles: number; causes: number };

/** Charge communes, territoires servis (ceux des grilles), grilles et causes ; rejouable, tout ou rien. Une cause modifiée par un agent reste la sienne. */
export async function chargerReferentiel(url: string): Promise<ReferentielCharge> {
  const grilles = lireGrilles();
  const causes = lireCauses();
  const { communes, epcis } = lireCommunes();
  const servis = new Set(grilles.map((g) => g.siren));
  const territoires = epcis.filter((e) => servis.has(e.code));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(COMMUNES, [communes.map((c) => c.code), communes.map((c) => c.nom), communes.map((c) => c.siren)]);
    await client.query(TERRITOIRES, [territoires.map((t) => t.code), territoires.map((t) => t.nom)]);
    for (const g of grilles) await client.query(GRILLES, enLigne(g, 'publiee'));
    for (const g of lireModelesDeGrille()) await client.query(GRILLES, enLigne(g, 'brouillon'));
    await client.query(CAUSES, [JSON.stringify(causes)]);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
  return { communes: communes.length, territoires: territoires.length, grilles: grilles.length, causes: causes.length };
}

if (import.meta.main) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL est absente : indiquez la base à remplir.');
  const charge = await chargerReferentiel(url);
  console.log(
    `Référentiel chargé : ${charge.communes} communes, ${charge.territoires} territoires, ${charge.grilles} grilles, ${charge.causes} causes.`,
  );
}
