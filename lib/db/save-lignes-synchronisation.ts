import type { NumeroUnique } from '../domain/numero-unique.ts';
import type { Sql } from './client.ts';

export type Annonce = { numero: NumeroUnique; dateMaj: string | null; aCoter: boolean; motif: string | null };

const LOT = 5_000;

// Une demande sur sept est relue chaque jour même si la liste la dit inchangée : une date de mise à jour oubliée par le SNE
// ne cache un changement qu'une semaine, pour un septième du quota.
const LISTER = `
INSERT INTO synchronisation_ligne (synchronisation_id, rang, numero_unique, etat, a_coter, motif_a_coter)
SELECT $1, $6 + r.rang, r.numero,
  CASE WHEN d.id IS NULL OR d.disparue_le IS NOT NULL OR d.statut = 'radiee' OR r.maj IS NULL OR d.date_maj <> r.maj
    OR d.a_coter <> r.a_coter OR d.motif_a_coter IS DISTINCT FROM r.motif OR (NOT r.a_coter AND d.note IS NULL)
    OR ($7::int IS NOT NULL AND d.id % 7 = $7) THEN 'a-lire' ELSE 'lue' END,
  r.a_coter, r.motif
FROM unnest($2::text[], $3::timestamptz[], $4::bool[], $5::text[]) WITH ORDINALITY AS r(numero, maj, a_coter, motif, rang)
LEFT JOIN demande d ON d.numero_unique = r.numero`;

/** La liste du SNE devient le point de reprise. Rend combien de demandes sont à lire. `tour` (0 à 6) : la part à relire d'office. */
export async function saveLignesSynchronisation(
  tx: Sql,
  id: number,
  annonces: readonly Annonce[],
  tour: number | null,
): Promise<void> {
  for (let i = 0; i < annonces.length; i += LOT) {
    const lot = annonces.slice(i, i + LOT);
    await tx.query(LISTER, [
      id,
      lot.map((a) => a.numero),
      lot.map((a) => a.dateMaj),
      lot.map((a) => a.aCoter),
      lot.map((a) => a.motif),
      i,
      tour,
    ]);
  }
}

const ABSENTES = `
SELECT count(*) FILTER (WHERE r.numero IS NULL) AS absentes, count(*) AS actives
FROM demande d LEFT JOIN unnest($1::text[]) AS r(numero) ON r.numero = d.numero_unique
WHERE d.disparue_le IS NULL AND d.statut <> 'radiee'`;

/** Combien de nos demandes actives la liste du SNE ne cite plus. */
export async function compterAbsentes(sql: Sql, numeros: readonly string[]): Promise<{ absentes: number; actives: number }> {
  const { rows } = await sql.query<{ absentes: number; actives: number }>(ABSENTES, [numeros]);
  return rows[0] ?? { absentes: 0, actives: 0 };
}

// Une absence se vérifie en lisant la demande : radiée, inconnue, ou seulement manquée entre deux pages.
const AJOUTER_ABSENTES = `
INSERT INTO synchronisation_ligne (synchronisation_id, rang, numero_unique, etat, a_coter, motif_a_coter)
SELECT $1, $3 + row_number() OVER (ORDER BY d.id), d.numero_unique, 'a-lire', d.a_coter, d.motif_a_coter
FROM demande d LEFT JOIN unnest($2::text[]) AS r(numero) ON r.numero = d.numero_unique
WHERE d.disparue_le IS NULL AND d.statut <> 'radiee' AND r.numero IS NULL`;

export async function saveAbsentes(tx: Sql, id: number, numeros: readonly string[]): Promise<void> {
  await tx.query(AJOUTER_ABSENTES, [id, numeros, numeros.length]);
}

const COMPTER = `
UPDATE synchronisation SET battement_le = now(),
  (total, lues, inchangees) = (SELECT count(*), count(*) FILTER (WHERE etat = 'lue'), count(*) FILTER (WHERE etat = 'lue')
    FROM synchronisation_ligne WHERE synchronisation_id = $1)
WHERE id = $1`;

/** Ouvre les comptes de la synchronisation : ce que la liste dit déjà inchangé est compté lu. */
export async function ouvrirComptes(tx: Sql, id: number): Promise<void> {
  await tx.query(COMPTER, [id]);
}

export type LigneALire = { rang: number; numero: NumeroUnique; aCoter: boolean; motif: string | null; cotationConnue: boolean };

const A_LIRE = `
SELECT l.rang, l.numero_unique AS numero, l.a_coter AS "aCoter", l.motif_a_coter AS motif, d.note IS NOT NULL AS "cotationConnue"
FROM synchronisation_ligne l LEFT JOIN demande d ON d.numero_unique = l.numero_unique
WHERE l.synchronisation_id = $1 AND l.etat = 'a-lire' AND l.rang > $2 ORDER BY l.rang LIMIT $3`;

export async function findLignesALire(sql: Sql, id: number, apres: number, n: number): Promise<LigneALire[]> {
  const { rows } = await sql.query<LigneALire>({ name: 'sync-a-lire', text: A_LIRE, values: [id, apres, n] });
  return rows;
}

const MARQUER = `UPDATE synchronisation_ligne SET etat = $3 WHERE synchronisation_id = $1 AND rang = ANY($2)`;

/** Dans la transaction qui écrit ce que ces lignes ont appris : le point de reprise est exact. */
export async function marquerLignes(tx: Sql, id: number, rangs: readonly number[], etat: 'lue' | 'erreur'): Promise<void> {
  if (rangs.length > 0) await tx.query({ name: 'sync-marquer', text: MARQUER, values: [id, rangs, etat] });
}
