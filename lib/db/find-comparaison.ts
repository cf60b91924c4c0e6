import { ecrireCleEchange, lireCleEchange } from '../domain/cle-echange.ts';
import type { FaitsDAppel } from '../domain/faits-d-appel.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

export type Comparaison = { echec: FaitsDAppel | null; succes: FaitsDAppel | null };

type Ligne = Omit<FaitsDAppel, 'cle' | 'le'> & { id: number; le: Date };

const FAITS = `e.id, e.le, e.verdict, e.http, e.code, e.classe, e.duree_ms AS "dureeMs", e.tentative,
  (SELECT octet_length(c.reponse) FROM echange_corps c WHERE c.le = e.le AND c.echange_id = e.id) AS taille`;
const VISIBLE = `($1::text[] IS NULL OR e.territoires = '{}' OR e.territoires && $1)`;
const ECHEC = `
SELECT ${FAITS} FROM incident i JOIN echange e ON e.incident_id = i.id AND e.le <= i.derniere AND e.le >= i.derniere - interval '7 days'
WHERE i.ref = $2 AND e.verdict <> 'reussi' AND ${VISIBLE} ORDER BY e.le DESC, e.id DESC LIMIT 1`;
// Sept jours avant la dernière occurrence : un succès plus ancien n'aide plus à comprendre, et la recherche reste bornée.
const SUCCES = `
SELECT ${FAITS} FROM incident i JOIN echange e ON e.operation = i.operation AND e.environnement = i.environnement AND e.verdict = 'reussi'
  AND e.le >= i.derniere - interval '7 days' WHERE i.ref = $2 AND ${VISIBLE} ORDER BY e.le DESC, e.id DESC LIMIT 1`;

// Autour d'un appel donné : lui, et le dernier succès de la même opération avant lui, dans les mêmes sept jours.
const CET_APPEL = `SELECT ${FAITS} FROM echange e WHERE e.le = $2 AND e.id = $3 AND ${VISIBLE}`;
const SUCCES_AVANT = `
SELECT ${FAITS} FROM echange v JOIN echange e ON e.operation = v.operation AND e.environnement = v.environnement AND e.verdict = 'reussi'
  AND e.le < $2 AND e.le >= $2::timestamptz - interval '7 days'
WHERE v.le = $2 AND v.id = $3 AND ${VISIBLE} ORDER BY e.le DESC, e.id DESC LIMIT 1`;

const versFaits = (ligne: Ligne | undefined): FaitsDAppel | null => {
  if (ligne === undefined) return null;
  const { id, le, ...faits } = ligne;
  return { cle: ecrireCleEchange({ le, id }), le: le.toISOString(), ...faits };
};

/** Le dernier appel manqué d'un incident face au dernier réussi de la même opération. */
export async function findComparaison(sql: Sql, perimetre: Perimetre, ref: string): Promise<Comparaison> {
  const valeurs = [sirensDe(perimetre), ref];
  const [echec, succes] = await Promise.all([sql.query<Ligne>(ECHEC, valeurs), sql.query<Ligne>(SUCCES, valeurs)]);
  return { echec: versFaits(echec.rows[0]), succes: versFaits(succes.rows[0]) };
}

/** Un appel face au dernier succès de la même opération avant lui ; `cleAdresse` : la clé de l'appel au journal. */
export async function findComparaisonEchange(sql: Sql, perimetre: Perimetre, cleAdresse: string): Promise<Comparaison> {
  const cle = lireCleEchange(cleAdresse);
  if (cle === null) return { echec: null, succes: null };
  const valeurs = [sirensDe(perimetre), cle.le, cle.id];
  const [appel, succes] = await Promise.all([sql.query<Ligne>(CET_APPEL, valeurs), sql.query<Ligne>(SUCCES_AVANT, valeurs)]);
  return { echec: versFaits(appel.rows[0]), succes: versFaits(succes.rows[0]) };
}
