import type { CritereRetenu, LieuCote } from '../domain/cotation.ts';
import type { Sql } from './client.ts';

export const RENNES = '243500139';
export const SAINT_MALO = '243500782';

let serie = 0;

/** Une demande fictive, avec des communes réelles ; rend son identifiant interne. */
export async function uneDemande(
  sql: Sql,
  {
    ref = `demande-${++serie}`,
    territoires = [RENNES],
    localisations = [{ rang: 1, codeInsee: '35238', codeQuartier: null, siren: RENNES }] as object[],
    mutation = false,
    revision = 0,
  } = {},
): Promise<number> {
  const { rows } = await sql.query<{ id: number }>(
    `INSERT INTO demande (ref, numero_unique, statut, date_depot, date_maj, mutation, personnes_a_loger, typologies, communes, territoires,
       a_coter, etat_cotation, donnees, empreinte, synchronisee_le, revision)
     VALUES ($1, $2, 'active', '2024-03-04', '2026-11-01', $3, 2, '{T2}', '{}', $4, true, 'a-coter', $5, 'x', '2026-11-20', $6)
     RETURNING id`,
    [ref, `035${String(++serie).padStart(10, '0')}ABCDE`, mutation, territoires, JSON.stringify({ localisations }), revision],
  );
  return premier(rows).id;
}

/** Une version de cotation ; `courante` la rend celle de la demande. */
export async function uneCotation(
  sql: Sql,
  demandeId: number,
  {
    ref = `cotation-${++serie}`,
    numero = 1,
    origine = 'saisie',
    etat = 'validee',
    points = 40,
    criteres = [] as CritereRetenu[],
    localisations = [] as LieuCote[],
    auteurId = null as string | null,
    courante = true,
  } = {},
): Promise<number> {
  const { rows } = await sql.query<{ id: number }>(
    `INSERT INTO cotation (ref, demande_id, numero, origine, etat, grille_code, grille_version, points, criteres, localisations, motif,
       auteur_id, date_cotation, cree_le)
     VALUES ($1, $2, $3, $4, $5, 'EPCI-243500139-PRIMO', '2', $6, $7, $8, 'correction-manuelle', $9, '2026-11-20', '2026-11-20')
     RETURNING id`,
    [ref, demandeId, numero, origine, etat, points, JSON.stringify(criteres), JSON.stringify(localisations), auteurId],
  );
  const { id } = premier(rows);
  if (courante) await sql.query('UPDATE demande SET cotation_id = $2, note = $3 WHERE id = $1', [demandeId, id, points]);
  return id;
}

/** Un envoi de la dernière cotation de la demande (créée au besoin) ; rend son identifiant interne. */
export async function unEnvoi(
  sql: Sql,
  {
    ref = `envoi-${++serie}`,
    etat = 'a-envoyer',
    territoires = [RENNES],
    classe = null as string | null,
    code = null as string | null,
    motifs = null as object[] | null,
    creeLe = '2026-11-21T09:00:00Z',
    demandeId = null as number | null,
    cotationId = null as number | null,
    auteurId = null as string | null,
  } = {},
): Promise<number> {
  const demande = demandeId ?? (await uneDemande(sql, { territoires }));
  const cotation = cotationId ?? (await uneCotation(sql, demande, { auteurId }));
  const { rows } = await sql.query<{ id: number }>(
    `INSERT INTO envoi (ref, demande_id, cotation_id, territoires, environnement, etat, prochain_essai, classe, code_erreur, motifs, cree_le)
     VALUES ($1, $2, $3, $4, 'base-ecole', $5, '2026-11-21T09:05:00Z', $6, $7, $8, $9) RETURNING id`,
    [ref, demande, cotation, territoires, etat, classe, code, motifs === null ? null : JSON.stringify(motifs), creeLe],
  );
  return premier(rows).id;
}

/** Une entrée du catalogue des causes. */
export async function uneCause(sql: Sql, code: string, titre: string): Promise<void> {
  await sql.query(
    `INSERT INTO cause (code, titre, explication, probable, action, acteur, rejouable)
     VALUES ($1, $2, 'Explication.', 'Probable.', 'Que faire.', 'nous', true)`,
    [code, titre],
  );
}

/** Un agent habilité sur ces territoires. */
export async function unAgent(sql: Sql, id: string, nom: string, role = 'agent', sirens = [RENNES]): Promise<void> {
  await sql.query('INSERT INTO agent (id, nom, email, role) VALUES ($1, $2, $3, $4)', [id, nom, `${id}@exemple.fr`, role]);
  for (const siren of sirens) {
    await sql.query('INSERT INTO territoire (siren, nom) VALUES ($1, $1) ON CONFLICT DO NOTHING', [siren]);
    await sql.query('INSERT INTO agent_territoire (agent_id, siren) VALUES ($1, $2)', [id, siren]);
  }
}

function premier<T>(lignes: readonly T[]): T {
  const ligne = lignes[0];
  if (ligne === undefined) throw new Error("L'insertion n'a rien rendu.");
  return ligne;
}
