import { setTimeout as dormir } from 'node:timers/promises';
import type { Pool } from '../../lib/db/client.ts';
import type { MarcheSaisi } from '../../lib/domain/marche.ts';
import { deciderMarche } from '../../lib/outbox/decider-marche.ts';
import { demanderCandidature } from '../../lib/outbox/demander-candidature.ts';
import { saisirMarche } from '../../lib/outbox/saisir-marche.ts';
import type { Commander } from './commander.ts';

export type Scene = { pool: Pool; environnement: string; agentId: string; commander: Commander; maintenant: Date };

/** Le site et le travailleur tournent : chaque pas n'attend qu'une ou deux secondes ; au-delà, on dit ce qui manque. */
const ATTENTE_MS = 15_000;
const JOUR_MS = 86_400_000;

// Bailleurs et entreprises inventés ; leurs numéros ont une clé juste.
const BAILLEUR = '80295400800016';
const ENTREPRISES = ['91342000600011', '88765400200013'] as const;

type MarcheAVivre = Omit<MarcheSaisi, 'echeance' | 'siret'> & { dansJours: number };
const REHABILITATION: MarcheAVivre = {
  nom: 'Réhabilitation thermique de 64 logements, résidence des Genêts',
  types: ['works'],
  dansJours: 24,
  lots: [
    { nom: 'Isolation par l’extérieur', cpv: '45321000-3' },
    { nom: 'Menuiseries extérieures', cpv: '45421100-5' },
    { nom: 'Ventilation', cpv: '45331210-1' },
  ],
  limiteLots: 2,
};
const ASCENSEURS: MarcheAVivre = {
  nom: 'Entretien des ascenseurs du patrimoine',
  types: ['services'],
  dansJours: 11,
  lots: [{ nom: 'Ascenseurs et monte-charges', cpv: '50750000-7' }],
  limiteLots: null,
};
const PORTES: MarcheAVivre = {
  nom: 'Fourniture de portes palières',
  types: ['supplies'],
  dansJours: 45,
  lots: [],
  limiteLots: null,
};

/** Un brouillon, un marché à configurer, un marché configuré avec une candidature finalisée et une ouverte. Rien si l'un existe déjà. */
export async function vivreMarches(scene: Scene): Promise<boolean> {
  const { rows } = await scene.pool.query('SELECT FROM marche LIMIT 1');
  if (rows.length > 0) return false;
  await saisir(scene, PORTES);
  await publier(scene, await saisir(scene, ASCENSEURS));
  const marche = await saisir(scene, REHABILITATION);
  await scene.commander('passe-marche/marche', { identifiant: await publier(scene, marche) });
  await attendre(scene, `SELECT ref AS valeur FROM marche WHERE ref = $1 AND etat = 'configure'`, marche);
  const [finalisee, ouverte] = await Promise.all(ENTREPRISES.map((siret) => candidater(scene, marche, siret)));
  if (finalisee === undefined || ouverte === undefined) throw new Error('Il faut deux entreprises.');
  await scene.commander('passe-marche/candidature', { identifiant: finalisee });
  await attendre(
    scene,
    `SELECT c.ref AS valeur FROM candidature c WHERE c.identifiant = $1 AND c.etat = 'documents-recus'`,
    finalisee,
  );
  return true;
}

async function saisir(
  { pool, environnement, agentId, maintenant }: Scene,
  { dansJours, ...marche }: MarcheAVivre,
): Promise<string> {
  const echeance = new Date(new Date(maintenant.getTime() + dansJours * JOUR_MS).setUTCHours(11, 0, 0, 0)).toISOString();
  const cle = `vie:${marche.nom}`;
  // Une vie reprise un autre jour garde le marché, et l'échéance, de la première fois.
  const deja = (await pool.query<{ ref: string }>('SELECT ref FROM marche WHERE cle = $1', [cle])).rows[0];
  if (deja !== undefined) return deja.ref;
  const saisi = await saisirMarche(pool, { environnement, agentId, cle }, { ...marche, siret: BAILLEUR, echeance });
  if (!saisi.ok) throw new Error(`Marché de la vie refusé : ${JSON.stringify(saisi.error)}`);
  return saisi.value;
}

/** Demande la création et attend l'identifiant que Passe Marché lui donne. */
async function publier(scene: Scene, ref: string): Promise<string> {
  const { pool, environnement, agentId } = scene;
  await deciderMarche(pool, { environnement, ref, agentId }, 'creer');
  return attendre(scene, 'SELECT identifiant AS valeur FROM marche WHERE ref = $1 AND identifiant IS NOT NULL', ref);
}

async function candidater(scene: Scene, marche: string, siret: string): Promise<string> {
  const { pool, environnement, agentId } = scene;
  const demandee = await demanderCandidature(pool, { environnement, marche, agentId }, siret);
  if (!demandee.ok) throw new Error('Candidature de la vie refusée.');
  return attendre(
    scene,
    'SELECT identifiant AS valeur FROM candidature WHERE ref = $1 AND identifiant IS NOT NULL',
    demandee.value,
  );
}

async function attendre({ pool }: Scene, sql: string, cle: string): Promise<string> {
  for (let reste = ATTENTE_MS; reste > 0; reste -= 100) {
    const { rows } = await pool.query<{ valeur: string }>(sql, [cle]);
    if (rows[0] !== undefined) return rows[0].valeur;
    await dormir(100);
  }
  throw new Error(`Passe Marché n’a pas avancé en ${ATTENTE_MS / 1_000} s : le site ou le travailleur ne répond pas.`);
}
