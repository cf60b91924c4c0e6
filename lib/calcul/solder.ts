import type { Pool } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';

// Seules les lignes en file se regardent : au plus la taille de la file, quel que soit le stock. Un envoi remplacé l'a été par une
// saisie faite après le calcul : elle l'emporte.
const SOLDER = `
  WITH soldees AS (
    UPDATE calcul_stock_ligne l
       SET etat = CASE e.etat WHEN 'transmis' THEN 'transmise' WHEN 'remplace' THEN 'ecartee' ELSE 'rejetee' END,
           raison = CASE e.etat WHEN 'remplace' THEN 'cotee-entre-temps' END
      FROM envoi e
     WHERE l.calcul_id = $1 AND l.etat = 'en-file' AND e.id = l.envoi_id
       AND e.etat IN ('transmis', 'refuse', 'en-echec', 'incertain', 'remplace')
    RETURNING l.etat
  ), comptes AS (
    SELECT count(*) AS n, count(*) FILTER (WHERE etat = 'transmise') AS t, count(*) FILTER (WHERE etat = 'rejetee') AS r FROM soldees
  )
  UPDATE calcul_stock SET en_file = en_file - n, transmises = transmises + t, rejetees = rejetees + r, ecartees = ecartees + n - t - r,
         maj_le = $2
    FROM comptes WHERE id = $1`;

const FINIR = `UPDATE calcul_stock SET etat = 'termine', fin = $2 WHERE id = $1 AND etat = 'en-cours' AND a_calculer = 0 AND en_file = 0`;

// Un point toutes les dix secondes d'abord, puis au plus une centaine par calcul ; et un dernier à la fin.
const POINT = `
  INSERT INTO calcul_stock_point (calcul_id, le, restantes)
  SELECT c.id, $2, c.a_calculer + c.en_file FROM calcul_stock c
   WHERE c.id = $1 AND c.debut IS NOT NULL AND (c.etat IN ('termine', 'arrete') OR NOT EXISTS (
     SELECT 1 FROM calcul_stock_point p
      WHERE p.calcul_id = c.id AND p.le > $2::timestamptz - greatest(interval '10 seconds', ($2::timestamptz - c.debut) / 100)))
  ON CONFLICT DO NOTHING`;

/** Rapporte au calcul ce que ses envois sont devenus, le finit s'il l'est, et pose un point de sa courbe. */
export async function solder(pool: Pool, id: number, maintenant: Date): Promise<void> {
  await transaction(pool, async (tx) => {
    await tx.query('SELECT 1 FROM calcul_stock WHERE id = $1 FOR UPDATE', [id]);
    await tx.query(SOLDER, [id, maintenant]);
    await tx.query(FINIR, [id, maintenant]);
    await tx.query(POINT, [id, maintenant]);
  });
}
