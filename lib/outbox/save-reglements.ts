import type { Pool } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import type { Essai } from './essai.ts';
import type { Motif, Reglement } from './settle.ts';

// Une instruction pour tout le lot, gardée par (id, clôture, « en-cours ») : un travailleur dont le bail est passé ne change rien.
// Les demandes sont verrouillées d'abord, dans l'ordre, comme le fait la saisie : pas d'interblocage entre les deux.
// Le tableau d'identifiants et l'état porté par le lot tiennent le plan : sans eux, il parcourt tous les envois « en-cours » (ou toute
// une petite table) à chaque lot, parce que les statistiques prises au repos n'en prévoient aucun. Mesuré : 167 µs de PostgreSQL par
// envoi quand 40 000 sont en cours, contre 100.
const SQL = `
  WITH lot AS (
    SELECT *, 'en-cours' AS porte FROM jsonb_to_recordset($1::jsonb)
      AS l(id bigint, cloture bigint, etat text, dans float8, classe text, code text, motifs jsonb, essais jsonb, genre text)
  ), verrous AS MATERIALIZED (
    SELECT d.id FROM demande d
     WHERE d.id IN (SELECT demande_id FROM envoi WHERE id = ANY (ARRAY(SELECT id FROM lot))) ORDER BY d.id FOR NO KEY UPDATE
  ), clos AS (
    UPDATE envoi e
       SET etat = l.etat, prochain_essai = now() + l.dans * interval '1 millisecond', bail_par = NULL, bail_jusqu_a = NULL,
           tentatives = e.tentatives + jsonb_array_length(l.essais), classe = l.classe, code_erreur = l.code, motifs = l.motifs,
           termine_le = CASE WHEN l.genre IS NULL THEN NULL ELSE now() END
      FROM lot l
     WHERE e.id = ANY (ARRAY(SELECT id FROM lot)) AND e.id = l.id AND e.cloture = l.cloture AND e.etat = l.porte
       AND (SELECT count(*) FROM verrous) >= 0
    RETURNING e.id, e.ref, e.demande_id, e.cotation_id, e.cloture, e.etat, e.classe, e.code_erreur,
              e.tentatives - jsonb_array_length(l.essais) AS base, l.essais, l.genre
  ), essais AS (
    INSERT INTO tentative (envoi_id, numero, cloture, nature, issue, classe, code, http, correlation, debut, fin)
    SELECT c.id, c.base + x.rang, c.cloture, x.nature, x.issue, x.classe, x.code, x.http, x.correlation, x.debut, x.fin
      FROM clos c, ROWS FROM (jsonb_to_recordset(c.essais)
             AS (nature text, issue text, classe text, code text, http int, correlation text, debut timestamptz, fin timestamptz))
           WITH ORDINALITY AS x(nature, issue, classe, code, http, correlation, debut, fin, rang)
  ), versions AS (
    UPDATE cotation v SET etat = CASE c.etat WHEN 'transmis' THEN 'transmise' ELSE 'rejetee' END
      FROM clos c WHERE v.id = c.cotation_id AND c.etat IN ('transmis', 'refuse') AND v.etat <> 'remplacee'
  ), demandes AS (
    UPDATE demande d
       SET etat_cotation = CASE c.etat WHEN 'transmis' THEN 'transmise' ELSE 'rejetee' END,
           a_coter = d.a_coter AND c.etat <> 'transmis',
           motif_a_coter = CASE WHEN c.etat = 'transmis' THEN NULL ELSE d.motif_a_coter END
      FROM clos c WHERE d.id = c.demande_id AND d.cotation_id = c.cotation_id AND c.etat IN ('transmis', 'refuse')
  ), faits AS (
    INSERT INTO evenement (demande_id, genre, donnees)
    SELECT demande_id, genre, jsonb_build_object('envoi', ref, 'classe', classe, 'code', code_erreur) FROM clos WHERE genre IS NOT NULL
  )
  SELECT id FROM clos`;

type Ligne = {
  id: number;
  cloture: number;
  etat: string;
  dans: number;
  classe: string | null;
  code: string | null;
  motifs: Motif[] | null;
  essais: Essai[];
  /** L'événement à écrire ; absent tant que l'envoi n'est pas au bout. */
  genre: string | null;
};

function ligne({ livraison: { envoi, essais }, sort, classe, code }: Reglement): Ligne {
  const enAttente = sort.etat === 'a-envoyer' || sort.etat === 'a-verifier';
  return {
    id: envoi.id,
    cloture: envoi.cloture,
    etat: sort.etat,
    dans: enAttente ? sort.dansMs : 0,
    classe,
    code,
    motifs: sort.etat === 'refuse' ? sort.motifs : null,
    essais,
    genre: enAttente ? null : `envoi-${sort.etat}`,
  };
}

/** Écrit le lot entier ou rien ; rend les envois réglés. Les absents avaient changé de main : leur nouveau porteur décide. */
export async function saveReglements(pool: Pool, reglements: readonly Reglement[]): Promise<Set<number>> {
  const lot = JSON.stringify(reglements.map(ligne));
  const { rows } = await transaction(pool, (tx) => tx.query<{ id: number }>({ name: 'regler', text: SQL, values: [lot] }));
  return new Set(rows.map((r) => r.id));
}
