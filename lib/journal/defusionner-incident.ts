import { err, ok, type Result } from '../core/result.ts';
import type { Pool, Tx } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import type { EtatIncident } from '../domain/incident.ts';
import { sirensDe } from '../domain/perimetre.ts';
import { FERMER_FUSIONS } from './fusionner-incidents.ts';
import { type Auteur, raconter } from './incident-verrouille.ts';

export type EchecDefusion =
  | { tag: 'introuvable' }
  | { tag: 'non-fusionne' }
  /** L'incident qui l'a absorbé est lui-même fusionné : à défusionner d'abord. */
  | { tag: 'absorbeur-fusionne' };

type Fusionne = { id: number; etat: EtatIncident; cible: number | null; cibleRef: string | null; cibleFusionnee: boolean };

const visible = (i: string) => `($1::text[] IS NULL OR ${i}.territoires = '{}' OR ${i}.territoires && $1)`;

const LIRE = `
SELECT i.id, i.etat, c.id AS cible, c.ref AS "cibleRef", c.fusionne_dans IS NOT NULL AS "cibleFusionnee"
FROM incident i LEFT JOIN incident c ON c.id = i.fusionne_dans
WHERE i.ref = $2 AND ${visible('i')} AND (c.id IS NULL OR ${visible('c')}) FOR UPDATE OF i`;

// $1 : l'incident rendu, $2 : celui qui le gardait. La source a gardé ses comptes d'avant la fusion : ils se retranchent.
const RENDRE = [
  'SELECT 1 FROM incident WHERE id IN ($1, $2) ORDER BY cle FOR UPDATE',
  'UPDATE incident SET fusionne_dans = NULL, revision = revision + 1 WHERE id = $1 AND fusionne_dans = $2',
  `WITH RECURSIVE rendus AS (
     SELECT id, cle FROM incident WHERE id = $1 UNION SELECT i.id, i.cle FROM incident i JOIN rendus r ON i.fusionne_dans = r.id
   ), suivis AS (
     UPDATE incident_fusion SET vers = (SELECT cle FROM incident WHERE id = $1) WHERE cle IN (SELECT cle FROM rendus WHERE id <> $1)
   )
   DELETE FROM incident_fusion WHERE cle = (SELECT cle FROM incident WHERE id = $1) AND vers = (SELECT cle FROM incident WHERE id = $2)`,
  `DELETE FROM incident_heure h USING incident_heure s WHERE s.incident_id = $1 AND h.incident_id = $2 AND h.heure = s.heure AND h.n = s.n`,
  `UPDATE incident_heure h SET n = h.n - s.n FROM incident_heure s WHERE s.incident_id = $1 AND h.incident_id = $2 AND h.heure = s.heure`,
  `DELETE FROM incident_repartition p USING incident_repartition s
   WHERE s.incident_id = $1 AND p.incident_id = $2 AND (p.axe, p.valeur, p.n) = (s.axe, s.valeur, s.n)`,
  `UPDATE incident_repartition p SET n = p.n - s.n FROM incident_repartition s
   WHERE s.incident_id = $1 AND p.incident_id = $2 AND (p.axe, p.valeur) = (s.axe, s.valeur)`,
  // Une demande reste à l'incident gardé si un de ses propres échanges l'a touchée.
  `WITH RECURSIVE restants AS (
     SELECT id FROM incident WHERE id = $2 UNION SELECT i.id FROM incident i JOIN restants r ON i.fusionne_dans = r.id
   )
   DELETE FROM incident_demande d USING incident_demande s
   WHERE s.incident_id = $1 AND d.incident_id = $2 AND d.demande_id = s.demande_id AND NOT EXISTS (
     SELECT 1 FROM echange e WHERE e.demande_id = d.demande_id AND e.incident_id IN (SELECT id FROM restants))`,
  // Les bornes se relisent au journal, par son index ; effacées de lui, elles restent celles de la fusion.
  `WITH RECURSIVE restants AS (
     SELECT id FROM incident WHERE id = $2 UNION SELECT i.id FROM incident i JOIN restants r ON i.fusionne_dans = r.id
   ), bornes AS (
     SELECT min(p.le) AS premiere, max(d.le) AS derniere FROM restants r
     LEFT JOIN LATERAL (SELECT le FROM echange e WHERE e.incident_id = r.id ORDER BY le, id LIMIT 1) p ON true
     LEFT JOIN LATERAL (SELECT le FROM echange e WHERE e.incident_id = r.id ORDER BY le DESC, id DESC LIMIT 1) d ON true
   )
   UPDATE incident c SET occurrences = c.occurrences - s.occurrences, revision = c.revision + 1,
     premiere = coalesce(b.premiere, c.premiere), derniere = coalesce(b.derniere, c.derniere),
     territoires = ARRAY(SELECT valeur FROM incident_repartition WHERE incident_id = $2 AND axe = 'territoire' ORDER BY 1)
   FROM incident s, bornes b WHERE s.id = $1 AND c.id = $2`,
];

/** Rend un incident fusionné à lui-même, avec ce qu'il avait alors ; ce qui est arrivé depuis reste à l'incident gardé. Rend son état. */
export function defusionnerIncident(
  pool: Pool,
  auteur: Auteur,
  ref: string,
  maintenant: Date,
): Promise<Result<EtatIncident, EchecDefusion>> {
  return transaction(pool, async (tx) => {
    await tx.query(FERMER_FUSIONS);
    const lu = (await tx.query<Fusionne>(LIRE, [sirensDe(auteur.perimetre), ref])).rows[0];
    if (lu === undefined) return err({ tag: 'introuvable' });
    if (lu.cible === null || lu.cibleRef === null) return err({ tag: 'non-fusionne' });
    if (lu.cibleFusionnee) return err({ tag: 'absorbeur-fusionne' });
    await rendre(tx, lu.id, lu.cible);
    await raconter(tx, lu.id, auteur.id, maintenant, { genre: 'defusion', de: lu.cibleRef, texte: null });
    await raconter(tx, lu.cible, auteur.id, maintenant, { genre: 'defusion', vers: ref, texte: null });
    return ok(lu.etat);
  });
}

async function rendre(tx: Tx, source: number, cible: number): Promise<void> {
  for (const sql of RENDRE) await tx.query(sql, [source, cible]);
}
