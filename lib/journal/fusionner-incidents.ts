import { err, ok, type Result } from '../core/result.ts';
import type { Pool, Tx } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import type { EtatIncident } from '../domain/incident.ts';
import { type Auteur, raconter, verrouillerIncident } from './incident-verrouille.ts';

export type EchecFusion = { tag: 'introuvable' } | { tag: 'lui-meme' } | { tag: 'autre-environnement' };

// Le journal lit cette table à chaque lot : la tenir fermée fait passer la fusion entre deux lots, jamais au milieu d'un.
export const FERMER_FUSIONS = 'LOCK TABLE incident_fusion IN ACCESS EXCLUSIVE MODE';
const REDIRIGER = `
WITH suivis AS (UPDATE incident_fusion SET vers = $2 WHERE vers = $1)
INSERT INTO incident_fusion (cle, vers) VALUES ($1, $2)`;
const REUNIR = [
  `UPDATE incident c SET occurrences = c.occurrences + s.occurrences, premiere = least(c.premiere, s.premiere),
     derniere = greatest(c.derniere, s.derniere), revision = c.revision + 1,
     territoires = ARRAY(SELECT DISTINCT unnest(c.territoires || s.territoires) ORDER BY 1)
   FROM incident s WHERE s.id = $1 AND c.id = $2`,
  `INSERT INTO incident_heure AS h (incident_id, heure, n) SELECT $2, heure, n FROM incident_heure WHERE incident_id = $1
   ON CONFLICT (incident_id, heure) DO UPDATE SET n = h.n + excluded.n`,
  `INSERT INTO incident_repartition AS p (incident_id, axe, valeur, n)
   SELECT $2, axe, valeur, n FROM incident_repartition WHERE incident_id = $1
   ON CONFLICT (incident_id, axe, valeur) DO UPDATE SET n = p.n + excluded.n`,
  `INSERT INTO incident_demande (incident_id, demande_id, envoi_id) SELECT $2, demande_id, envoi_id FROM incident_demande WHERE incident_id = $1
   ON CONFLICT DO NOTHING`,
  // Ceux que la source avait absorbés restent les siens : elle peut encore être rendue à elle-même, avec eux.
  `UPDATE incident SET fusionne_dans = $2, revision = revision + 1 WHERE id = $1`,
];

/** Réunit l'incident `ref` à l'incident `dans` : ses échanges passés et à venir y comptent. Rend l'état de l'incident gardé. */
export function fusionnerIncidents(
  pool: Pool,
  auteur: Auteur,
  ref: string,
  dans: string,
  maintenant: Date,
): Promise<Result<EtatIncident, EchecFusion>> {
  if (ref === dans) return Promise.resolve(err({ tag: 'lui-meme' }));
  return transaction(pool, async (tx) => {
    await tx.query(FERMER_FUSIONS);
    const source = await verrouillerIncident(tx, auteur, ref);
    const cible = await verrouillerIncident(tx, auteur, dans);
    if (source === null || cible === null) return err({ tag: 'introuvable' });
    if (source.environnement !== cible.environnement) return err({ tag: 'autre-environnement' });
    await reunir(tx, source.id, cible.id);
    await tx.query(REDIRIGER, [source.cle, cible.cle]);
    await raconter(tx, source.id, auteur.id, maintenant, { genre: 'fusion', vers: dans, texte: null });
    await raconter(tx, cible.id, auteur.id, maintenant, { genre: 'fusion', de: ref, texte: null });
    return ok(cible.etat);
  });
}

async function reunir(tx: Tx, source: number, cible: number): Promise<void> {
  for (const sql of REUNIR) await tx.query(sql, [source, cible]);
}
