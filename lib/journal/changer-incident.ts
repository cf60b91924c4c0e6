import { err, ok, type Result } from '../core/result.ts';
import type { Pool, Tx } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { type EtatIncident, passer } from '../domain/incident.ts';
import type { Instant } from '../domain/instant.ts';
import { type Auteur, type IncidentVerrouille, raconter, verrouillerIncident } from './incident-verrouille.ts';

export type Changement =
  | { geste: 'prendre' }
  | { geste: 'endormir'; raison: string; jusquA: Instant | null }
  | { geste: 'resoudre'; cause: string; action: string; verifier: boolean }
  | { geste: 'ignorer' | 'rouvrir'; raison: string };

export type EchecChangement =
  | { tag: 'introuvable' }
  /** Quelqu'un, ou un échange, l'a changé depuis la lecture. */
  | { tag: 'depasse' }
  | { tag: 'interdit'; depuis: EtatIncident }
  | { tag: 'date-passee' }
  /** Aucun rejeu réussi depuis la dernière occurrence. */
  | { tag: 'sans-preuve' };

const ETAT = 'UPDATE incident SET etat = $2, change_le = $3, revision = revision + 1 WHERE id = $1';
const PRENDRE = 'UPDATE incident SET responsable_id = $2 WHERE id = $1';
// Le rythme à ne pas doubler : la plus forte des vingt-quatre dernières heures.
const ENDORMIR = `
UPDATE incident i SET sommeil_jusqu_a = $2, sommeil_territoires = i.territoires,
  sommeil_rythme = coalesce((SELECT max(n) FROM incident_heure WHERE incident_id = i.id AND heure >= $3::timestamptz - interval '1 day'), 0)
WHERE i.id = $1`;
const RESOUDRE = 'UPDATE incident SET cause_constatee = $2, action_menee = $3, preuve_rejeu_id = $4 WHERE id = $1';
const PREUVE = `
SELECT r.id FROM rejeu r WHERE r.incident_id = $1 AND r.etat = 'termine' AND r.fin >= $2
  AND EXISTS (SELECT 1 FROM rejeu_ligne l JOIN envoi v ON v.id = l.envoi_id
    WHERE l.rejeu_id = r.id AND l.etat IN ('reussie', 'sans-effet') AND v.etat = 'transmis') ORDER BY r.id DESC LIMIT 1`;

/** Change l'état d'un incident, si c'est permis et s'il est encore celui que la personne a lu ; rend l'état d'après. */
export function changerIncident(
  pool: Pool,
  auteur: Auteur,
  { ref, revision }: { ref: string; revision: number },
  changement: Changement,
  maintenant: Date,
): Promise<Result<EtatIncident, EchecChangement>> {
  return transaction(pool, async (tx) => {
    const incident = await verrouillerIncident(tx, auteur, ref);
    if (incident === null) return err({ tag: 'introuvable' });
    const vers = passer(incident.etat, changement.geste);
    if (vers === null) return err({ tag: 'interdit', depuis: incident.etat });
    if (incident.revision !== revision) return err({ tag: 'depasse' });
    const effet = await appliquer(tx, auteur, incident, changement, maintenant);
    if (!effet.ok) return effet;
    await tx.query(ETAT, [incident.id, vers, maintenant]);
    const genre = incident.etat === vers ? 'attribution' : 'etat';
    await raconter(tx, incident.id, auteur.id, maintenant, { genre, de: incident.etat, vers, texte: effet.value });
    return ok(vers);
  });
}

/** Ce que le geste écrit en plus de l'état ; rend la raison à garder dans l'histoire. */
async function appliquer(
  tx: Tx,
  auteur: Auteur,
  { id, derniere }: IncidentVerrouille,
  changement: Changement,
  maintenant: Date,
): Promise<Result<string | null, EchecChangement>> {
  switch (changement.geste) {
    case 'prendre':
      await tx.query(PRENDRE, [id, auteur.id]);
      return ok(null);
    case 'endormir':
      if (changement.jusquA !== null && new Date(changement.jusquA) <= maintenant) return err({ tag: 'date-passee' });
      await tx.query(ENDORMIR, [id, changement.jusquA, maintenant]);
      return ok(changement.raison);
    case 'resoudre': {
      const preuve = changement.verifier ? (await tx.query<{ id: number }>(PREUVE, [id, derniere])).rows[0] : undefined;
      if (changement.verifier && preuve === undefined) return err({ tag: 'sans-preuve' });
      await tx.query(RESOUDRE, [id, changement.cause, changement.action, preuve?.id ?? null]);
      return ok(`${changement.cause} – ${changement.action}`);
    }
    case 'ignorer':
    case 'rouvrir':
      return ok(changement.raison);
  }
}
