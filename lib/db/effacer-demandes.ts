import type { Tx } from './client.ts';

const LOT = 500;

// Radiée : depuis la date que dit le SNE, à défaut son dernier changement. Le délai court de la plus ancienne des deux causes.
const A_EFFACER = `
SELECT id FROM demande
WHERE effacee_le IS NULL AND (disparue_le < $1
  OR statut = 'radiee' AND coalesce((donnees -> 'statut' ->> 'date')::date, date_maj) < $1)
ORDER BY id LIMIT ${LOT} FOR UPDATE SKIP LOCKED`;

// Restent : ce qui se compte (territoires, typologies, statut, note, état). L'empreinte reste aussi : une demande radiée que le SNE
// liste encore est alors « inchangée » à la synchronisation suivante, et ses données ne reviennent pas. Son numéro ne part donc
// qu'une fois la demande disparue du SNE.
const DEMANDES = `
UPDATE demande SET effacee_le = $2, nom = NULL, prenom = NULL, date_naissance = NULL,
  numero_unique = CASE WHEN disparue_le IS NULL THEN numero_unique ELSE 'EFFACE' || lpad(id::text, 12, '0') END,
  donnees = donnees || jsonb_build_object(
    'profil', NULL, 'motifs', '[]'::jsonb, 'propositions', '[]'::jsonb,
    'menage', (donnees -> 'menage') || '{"personnesACharge": [], "coTitulaires": [], "naissancesAttendues": 0, "handicap": false}',
    'ressources', '{"revenusFiscaux": [], "mensuelles": null, "plafondPct": null}'::jsonb,
    'logement', '{"statutOccupation": "EFFACE", "depuis": null, "codeInsee": null, "typologie": null, "surface": null, "occupants": null, "loyer": null, "aide": null}'::jsonb)
WHERE id = ANY ($1)`;

/** Ce que des agents ont écrit ou noté à propos du ménage, table par table. */
const TEXTES = [
  `UPDATE cotation SET justification = NULL,
     criteres = coalesce((SELECT jsonb_agg(c || '{"valeur": null, "preuve": null}') FROM jsonb_array_elements(criteres) c), '[]')
   WHERE demande_id = ANY ($1)`,
  'UPDATE validation SET complement = NULL, raison = NULL WHERE demande_id = ANY ($1)',
  `UPDATE revue SET raison = 'Effacée avec la demande.', conclusion = NULL
   WHERE cotation_id IN (SELECT id FROM cotation WHERE demande_id = ANY ($1))`,
  'UPDATE anomalie SET raison = NULL WHERE demande_id = ANY ($1)',
  'UPDATE envoi SET motifs = NULL WHERE demande_id = ANY ($1)',
  `UPDATE evenement SET donnees = '{}' WHERE demande_id = ANY ($1)`,
  'DELETE FROM attribution WHERE demande_id = ANY ($1)',
  'DELETE FROM suivi WHERE demande_id = ANY ($1)',
];

/** Efface les données personnelles d'un lot de demandes dont le délai est passé ; rend leur nombre. Rejouable. */
export async function effacerDemandes(tx: Tx, limite: Date, maintenant: Date): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(A_EFFACER, [limite]);
  const ids = rows.map((d) => d.id);
  if (ids.length === 0) return 0;
  await tx.query(DEMANDES, [ids, maintenant]);
  for (const texte of TEXTES) await tx.query(texte, [ids]);
  return ids.length;
}
