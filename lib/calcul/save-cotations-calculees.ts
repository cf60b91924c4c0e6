import type { Tx } from '../db/client.ts';
import type { Calculee } from './coter-ligne.ts';

export type CotationCalculee = { demandeId: number; refs: { cotation: string; envoi: string }; calculee: Calculee };

// Les mêmes écritures que la saisie (save-cotation), pour tout un lot : une instruction, les demandes déjà verrouillées.
// Aucun envoi n'est « à envoyer » ici : une demande dont un envoi est en jeu est écartée avant.
const SQL = `
  WITH lot AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS l(demande_id bigint, cotation_ref text, envoi_ref text, code text, version text, points int, criteres jsonb, lieux jsonb)
  ), versions AS (
    INSERT INTO cotation (ref, demande_id, numero, origine, etat, grille_code, grille_version, points, criteres, localisations, motif,
                          date_cotation, cree_le)
    SELECT l.cotation_ref, l.demande_id, coalesce(m.numero, 0) + 1, 'calcul', 'validee', l.code, l.version, l.points, l.criteres, l.lieux,
           'calcul-automatique', greatest($2::timestamptz, m.le + interval '1 millisecond'), $2
      FROM lot l
      LEFT JOIN LATERAL (SELECT max(numero) AS numero, max(date_cotation) AS le FROM cotation WHERE demande_id = l.demande_id) m ON true
    RETURNING id, ref, demande_id, numero, points
  ), remplaces AS (
    UPDATE envoi SET etat = 'remplace', termine_le = $2
     WHERE demande_id IN (SELECT demande_id FROM lot) AND etat IN ('refuse', 'en-echec')
  ), anciennes AS (
    UPDATE cotation SET etat = 'remplacee' WHERE demande_id IN (SELECT demande_id FROM lot) AND etat <> 'remplacee'
  ), envois AS (
    INSERT INTO envoi (ref, demande_id, cotation_id, territoires, environnement, etat, prochain_essai, cree_le)
    SELECT l.envoi_ref, d.id, v.id, d.territoires, $3, 'a-envoyer', now(), $2
      FROM versions v JOIN lot l ON l.demande_id = v.demande_id JOIN demande d ON d.id = v.demande_id
    RETURNING id, ref, demande_id
  ), faits AS (
    INSERT INTO evenement (demande_id, genre, donnees)
    SELECT d.id, 'cotation-calculee', jsonb_build_object('cotation', v.ref, 'envoi', e.ref, 'numero', v.numero, 'avant', d.note,
             'apres', v.points, 'motif', 'calcul-automatique', 'calcul', $4::text)
      FROM versions v JOIN envois e ON e.demande_id = v.demande_id JOIN demande d ON d.id = v.demande_id
  ), demandes AS (
    UPDATE demande d SET note = v.points, cotation_id = v.id, etat_cotation = 'a-transmettre', revision = d.revision + 1
      FROM versions v WHERE d.id = v.demande_id
  )
  UPDATE calcul_stock_ligne l SET etat = 'en-file', envoi_id = e.id
    FROM envois e WHERE l.calcul_id = $5 AND l.etat = 'a-calculer' AND l.demande_id = e.demande_id`;

/** Écrit un lot de cotations calculées, leurs envois, leur historique et le point de reprise ; tout ou rien avec la transaction. */
export async function saveCotationsCalculees(
  tx: Tx,
  cotations: readonly CotationCalculee[],
  { calcul, environnement, maintenant }: { calcul: { id: number; ref: string }; environnement: string; maintenant: Date },
): Promise<void> {
  if (cotations.length === 0) return;
  const lot = cotations.map(({ demandeId, refs, calculee: { modele, points, criteres, lieux } }) => ({
    demande_id: demandeId,
    cotation_ref: refs.cotation,
    envoi_ref: refs.envoi,
    code: modele.code,
    version: modele.version,
    points,
    criteres,
    lieux,
  }));
  const valeurs = [JSON.stringify(lot), maintenant, environnement, calcul.ref, calcul.id];
  const { rowCount } = await tx.query({ name: 'stock-ecrire', text: SQL, values: valeurs });
  if (rowCount !== cotations.length) throw new Error('Le lot du calcul n’a pas été écrit en entier.');
}
