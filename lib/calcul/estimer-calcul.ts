import type { Sql } from '../db/client.ts';
import { NON_RESOLUS } from '../domain/envoi.ts';
import type { Instant, Jour } from '../domain/instant.ts';
import { jourDeParis } from '../domain/jour-de-paris.ts';
import { dureeAuQuota, finDuJour } from '../domain/prevision.ts';
import { WHERE_CANDIDATE } from './candidates.ts';

export type EstimationCalcul = ComptesEstimes & {
  /** Au quota, en millisecondes. */
  dureeMs: number;
  fin: Instant;
  /** La fin tombe avant l'échéance. */
  tient: boolean;
};

type ComptesEstimes = {
  /** Demandes que le calcul enverrait. */
  aCoter: number;
  radiees: number;
  envoiEnJeu: number;
  sansGrille: number;
};

// L'essai à blanc classe chaque demande selon la grille du jour et ses envois : aucun compte tenu ne le sait. Il ne part que d'un bouton.
const SQL = `
  SELECT count(*) FILTER (WHERE x.cause IS NULL) AS "aCoter", count(*) FILTER (WHERE x.cause = 'radiee') AS radiees,
         count(*) FILTER (WHERE x.cause = 'envoi') AS "envoiEnJeu", count(*) FILTER (WHERE x.cause = 'grille') AS "sansGrille"
    FROM (
      SELECT CASE
        WHEN d.statut = 'radiee' THEN 'radiee'
        WHEN EXISTS (SELECT 1 FROM envoi e WHERE e.demande_id = d.id AND e.etat = ANY ($2)) THEN 'envoi'
        WHEN NOT EXISTS (
          SELECT 1 FROM grille g
           WHERE g.etat = 'publiee' AND g.debut <= $3::date AND (g.fin IS NULL OR g.fin >= $3::date)
             AND g.population IN ('toutes', CASE WHEN d.mutation THEN 'mutation' ELSE 'primo' END)
             AND (g.siren = ANY (d.territoires) AND g.siren = ANY ($1) OR g.contenu->'partageeAvec' ?| ARRAY(
               SELECT unnest(d.territoires) INTERSECT SELECT unnest($1::text[])))) THEN 'grille'
        END AS cause
        FROM demande d WHERE ${WHERE_CANDIDATE}
    ) x`;

export type Projet = {
  territoires: readonly string[];
  echeance: Jour;
  maintenant: Date;
  quota: { seconde: number; heure: number };
};

/** Ce qu'un calcul ferait maintenant et quand il finirait au quota, sans rien écrire. */
export async function estimerCalcul(sql: Sql, { territoires, echeance, maintenant, quota }: Projet): Promise<EstimationCalcul> {
  const { rows } = await sql.query<ComptesEstimes>(SQL, [territoires, NON_RESOLUS, jourDeParis(maintenant)]);
  const comptes = rows[0] ?? { aCoter: 0, radiees: 0, envoiEnJeu: 0, sansGrille: 0 };
  const dureeMs = dureeAuQuota(comptes.aCoter, quota);
  const fin = maintenant.getTime() + dureeMs;
  return { ...comptes, dureeMs, fin: new Date(fin).toISOString(), tient: fin <= finDuJour(echeance) };
}
