import { ecrireCleEchange } from '../domain/cle-echange.ts';
import type { Instant } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

export type FaitsDAppel = {
  cle: string;
  le: Instant;
  verdict: string;
  http: number | null;
  code: string | null;
  classe: string | null;
  dureeMs: number;
  tentative: number;
  /** Taille du corps gardé, en octets ; `null` : pas gardé (succès, ou effacé). */
  taille: number | null;
};

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
