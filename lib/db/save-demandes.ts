import type { ACoter } from '../domain/demande.ts';
import type { EtatCotation } from '../domain/etat-cotation.ts';
import type { Tx } from './client.ts';
import type { LigneDemande } from './demande.transfer.ts';
import { nouvelleRef } from './nouvelle-ref.ts';

/** Ce que nous savons d'une demande en plus de ce que le SNE en dit. */
export type SuiviDemande = {
  empreinte: string;
  aCoter: ACoter;
  etatCotation: EtatCotation;
  note: number | null;
  cotationId: number | null;
  revision: number;
};

export type DemandeAEcrire = { ligne: LigneDemande; suivi: SuiviDemande };

// unnest aplatit les tableaux de tableaux : les listes d'une demande voyagent en JSON et redeviennent des tableaux ici.
const TABLEAU = (colonne: string): string => `ARRAY(SELECT jsonb_array_elements_text(${colonne}))`;

const ECRIRE = `
INSERT INTO demande AS d (ref, numero_unique, statut, date_depot, date_fin_validite, date_maj, mutation, nom, prenom, date_naissance,
  personnes_a_loger, typologies, communes, territoires, donnees, empreinte, a_coter, motif_a_coter, etat_cotation, note, cotation_id, revision,
  synchronisee_le)
SELECT ref, numero, statut, depot, fin, maj, mutation, nom, prenom, naissance, personnes, ${TABLEAU('typologies')}, ${TABLEAU('communes')},
  ${TABLEAU('territoires')}, donnees, empreinte, a_coter, motif, etat, note, cotation_id, revision, $23
FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[], $6::timestamptz[], $7::bool[], $8::text[], $9::text[], $10::date[],
  $11::int[], $12::jsonb[], $13::jsonb[], $14::jsonb[], $15::jsonb[], $16::text[], $17::bool[], $18::text[], $19::text[], $20::int[],
  $21::bigint[], $22::int[])
  AS r(ref, numero, statut, depot, fin, maj, mutation, nom, prenom, naissance, personnes, typologies, communes, territoires, donnees, empreinte,
    a_coter, motif, etat, note, cotation_id, revision)
ON CONFLICT (numero_unique) DO UPDATE SET
  statut = excluded.statut, date_depot = excluded.date_depot, date_fin_validite = excluded.date_fin_validite, date_maj = excluded.date_maj,
  mutation = excluded.mutation, nom = excluded.nom, prenom = excluded.prenom, date_naissance = excluded.date_naissance,
  personnes_a_loger = excluded.personnes_a_loger, typologies = excluded.typologies, communes = excluded.communes,
  territoires = excluded.territoires, donnees = excluded.donnees, empreinte = excluded.empreinte, a_coter = excluded.a_coter,
  motif_a_coter = excluded.motif_a_coter, etat_cotation = excluded.etat_cotation, note = excluded.note, cotation_id = excluded.cotation_id,
  revision = excluded.revision, synchronisee_le = excluded.synchronisee_le, disparue_le = NULL
WHERE (d.empreinte, d.a_coter, d.motif_a_coter, d.etat_cotation, d.cotation_id, d.disparue_le)
  IS DISTINCT FROM (excluded.empreinte, excluded.a_coter, excluded.motif_a_coter, excluded.etat_cotation, excluded.cotation_id, NULL)
RETURNING d.id, d.numero_unique`;

/** Écrit un lot (quelques centaines) en une instruction ; rend l'identifiant de chaque demande vraiment écrite, par numéro. */
export async function saveDemandes(tx: Tx, demandes: readonly DemandeAEcrire[], le: Date): Promise<Map<string, number>> {
  if (demandes.length === 0) return new Map();
  const colonne = <T>(lire: (d: DemandeAEcrire) => T): T[] => demandes.map(lire);
  const { rows } = await tx.query<{ id: number; numero_unique: string }>({
    name: 'sync-ecrire',
    text: ECRIRE,
    values: [
      colonne(nouvelleRef),
      colonne((d) => d.ligne.numero_unique),
      colonne((d) => d.ligne.statut),
      colonne((d) => d.ligne.date_depot),
      colonne((d) => d.ligne.date_fin_validite),
      colonne((d) => d.ligne.date_maj),
      colonne((d) => d.ligne.mutation),
      colonne((d) => d.ligne.nom),
      colonne((d) => d.ligne.prenom),
      colonne((d) => d.ligne.date_naissance),
      colonne((d) => d.ligne.personnes_a_loger),
      colonne((d) => JSON.stringify(d.ligne.typologies)),
      colonne((d) => JSON.stringify(d.ligne.communes)),
      colonne((d) => JSON.stringify(d.ligne.territoires)),
      colonne((d) => JSON.stringify(d.ligne.donnees)),
      colonne((d) => d.suivi.empreinte),
      colonne((d) => d.suivi.aCoter.tag === 'oui'),
      colonne((d) => (d.suivi.aCoter.tag === 'oui' ? d.suivi.aCoter.motif : null)),
      colonne((d) => d.suivi.etatCotation),
      colonne((d) => d.suivi.note),
      colonne((d) => d.suivi.cotationId),
      colonne((d) => d.suivi.revision),
      le,
    ],
  });
  return new Map(rows.map((r) => [r.numero_unique, r.id]));
}
