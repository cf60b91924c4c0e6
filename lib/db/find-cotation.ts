import type { CotationDetaillee } from '../domain/cotation-detaillee.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

const REQUETE = `
  SELECT c.ref, jsonb_build_object('ref', d.ref, 'numero', d.numero_unique) AS demande, c.numero, c.origine, c.etat, c.points, c.criteres,
    c.localisations AS lieux, c.grille_code AS code, c.grille_version AS version, c.motif, c.justification, a.nom AS auteur,
    c.auteur_id AS "auteurId", c.date_cotation AS "dateCotation", c.cree_le AS "creeLe",
    (SELECT contenu || jsonb_build_object('code', code, 'version', version, 'libelle', libelle, 'siren', siren, 'population', population,
       'debut', debut, 'fin', fin) FROM grille WHERE code = c.grille_code AND version = c.grille_version) AS grille,
    (SELECT json_object_agg(m.code_insee, m.nom) FROM commune m WHERE m.code_insee = ANY (d.communes)) AS communes,
    (SELECT r.seuil FROM reglage_validation r JOIN grille g ON g.siren = r.siren WHERE g.code = c.grille_code AND g.version = c.grille_version) AS seuil,
    (SELECT json_build_object('etat', v.etat, 'avant', v.avant, 'motifs', v.motifs, 'complement', v.complement, 'decideur', x.nom,
       'raison', v.raison) FROM validation v LEFT JOIN agent x ON x.id = v.decideur_id WHERE v.cotation_id = c.id) AS validation,
    (SELECT jsonb_build_object('par', coalesce(x.nom, x.email), 'le', r.demandee_le, 'raison', r.raison) FROM revue r JOIN agent x ON x.id = r.demandee_par
      WHERE r.cotation_id = c.id AND r.faite_le IS NULL) AS revue,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('ref', x.ref, 'regle', x.regle, 'constat', x.constat, 'etat', x.etat, 'raison', x.raison) ORDER BY x.id), '[]')
      FROM anomalie x WHERE x.cotation_id = c.id) AS anomalies,
    (SELECT p.ref FROM cotation p WHERE p.demande_id = c.demande_id AND p.numero < c.numero AND p.etat <> 'refusee' ORDER BY p.numero DESC LIMIT 1) AS precedente,
    (SELECT coalesce(json_agg(json_build_object('ref', e.ref, 'etat', e.etat) ORDER BY e.id), '[]') FROM envoi e WHERE e.cotation_id = c.id) AS envois
  FROM cotation c JOIN demande d ON d.id = c.demande_id LEFT JOIN agent a ON a.id = c.auteur_id
  WHERE c.ref = $1 AND ($2::text[] IS NULL OR d.territoires && $2)`;

/** Une version de cotation et tout ce qu'il faut pour en décider ; `null` : inconnue ou hors du périmètre. */
export async function findCotation(sql: Sql, ref: string, perimetre: Perimetre): Promise<CotationDetaillee | null> {
  return (await sql.query<CotationDetaillee>(REQUETE, [ref, sirensDe(perimetre)])).rows[0] ?? null;
}
