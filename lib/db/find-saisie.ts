import type { CotationConnue, DossierACoter, LieuSouhaite, RefusPrecedent } from '../domain/dossier-a-coter.ts';
import { type Grille, territoiresDeGrille } from '../domain/grille.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import { REGLAGE_PAR_DEFAUT, type ReglageValidation } from '../domain/validation.ts';
import type { Sql } from './client.ts';
import { MOTIFS_ENVOI } from './find-envoi.ts';

type Ligne = {
  demande: DossierACoter['demande'];
  territoires: { siren: string; nom: string }[];
  lieux: (LieuSouhaite & { siren: string })[];
  grilles: Grille[];
  courante: CotationConnue | null;
  sne: CotationConnue | null;
  refus: RefusPrecedent | null;
  reglages: (ReglageValidation & { siren: string })[];
};

/**
 * Tout ce que demande la saisie d'une cotation, en une requête. `territoire` choisit parmi ceux de la demande et de l'agent ; à
 * défaut, celui du premier vœu. `null` : demande inconnue, hors périmètre, ou territoire qui n'est pas de la demande.
 */
export async function findSaisie(
  sql: Sql,
  perimetre: Perimetre,
  ref: string,
  maintenant: Date,
  territoire?: string,
): Promise<DossierACoter | null> {
  const { rows } = await sql.query<Ligne>(REQUETE, [ref, sirensDe(perimetre), maintenant]);
  const ligne = rows[0];
  const siren = territoire ?? ligne?.lieux[0]?.siren;
  const choisi = ligne?.territoires.find((t) => t.siren === siren);
  if (ligne === undefined || choisi === undefined) return null;
  return {
    demande: ligne.demande,
    territoire: choisi,
    autresTerritoires: ligne.territoires.filter((t) => t.siren !== choisi.siren),
    lieux: ligne.lieux
      .filter((l) => l.siren === choisi.siren)
      .map(({ codeInsee, codeQuartier, commune }) => ({ codeInsee, codeQuartier, commune })),
    grille: grilleDe(ligne.grilles, choisi.siren),
    courante: datee(ligne.courante),
    sne: datee(ligne.sne),
    refus: ligne.refus,
    validation: reglageDe(ligne.reglages, choisi.siren),
  };
}

/** Une grille partagée s'applique comme si elle était celle du territoire choisi. */
function grilleDe(grilles: readonly Grille[], siren: string): Grille | null {
  const grille = grilles.find((g) => territoiresDeGrille(g).includes(siren));
  return grille ? { ...grille, siren } : null;
}

function reglageDe(reglages: Ligne['reglages'], siren: string): ReglageValidation {
  const propre = reglages.find((r) => r.siren === siren);
  return propre ? { seuil: propre.seuil, criteres: propre.criteres } : REGLAGE_PAR_DEFAUT;
}

const datee = (cotation: CotationConnue | null): CotationConnue | null =>
  cotation && { ...cotation, creeLe: new Date(cotation.creeLe).toISOString() };

const COTATION = `jsonb_build_object('ref', c.ref, 'numero', c.numero, 'points', c.points, 'criteres', c.criteres,
  'lieux', c.localisations, 'modele', jsonb_build_object('code', c.grille_code, 'version', c.grille_version),
  'origine', c.origine, 'auteur', (SELECT nom FROM agent WHERE id = c.auteur_id), 'creeLe', c.cree_le)`;

const REQUETE = `
  WITH aujourdhui AS (
    SELECT ($3::timestamptz AT TIME ZONE 'Europe/Paris')::date AS jour
  ), d AS (
    SELECT * FROM demande WHERE ref = $1 AND ($2::text[] IS NULL OR territoires && $2)
  ), voeu AS (
    SELECT (l->>'rang')::int AS rang, l->>'codeInsee' AS insee, l->>'codeQuartier' AS quartier, l->>'siren' AS siren
    FROM d, jsonb_array_elements(d.donnees->'localisations') l
    WHERE $2::text[] IS NULL OR l->>'siren' = ANY ($2)
  ), dernier AS (
    SELECT e.* FROM envoi e JOIN d ON d.id = e.demande_id ORDER BY e.id DESC LIMIT 1
  )
  SELECT
    jsonb_build_object('ref', d.ref, 'numero', d.numero_unique, 'revision', d.revision, 'mutation', d.mutation,
      'statut', d.statut, 'aCoter', d.a_coter) AS demande,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('siren', v.siren, 'nom', coalesce(t.nom, v.siren)) ORDER BY v.rang), '[]')
     FROM (SELECT siren, min(rang) AS rang FROM voeu GROUP BY siren) v LEFT JOIN territoire t ON t.siren = v.siren) AS territoires,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('codeInsee', v.insee, 'codeQuartier', v.quartier, 'commune', coalesce(k.nom, v.insee),
       'siren', v.siren) ORDER BY v.rang), '[]')
     FROM voeu v LEFT JOIN commune k ON k.code_insee = v.insee) AS lieux,
    (SELECT coalesce(jsonb_agg(g.contenu || jsonb_build_object('code', g.code, 'version', g.version, 'libelle', g.libelle,
       'siren', g.siren, 'population', g.population, 'debut', g.debut, 'fin', g.fin) ORDER BY (g.population = 'toutes'), g.debut DESC), '[]')
     FROM grille g
     WHERE g.etat = 'publiee' AND (g.siren IN (SELECT siren FROM voeu) OR g.contenu->'partageeAvec' ?| ARRAY(SELECT siren FROM voeu))
       AND g.population IN ('toutes', CASE WHEN d.mutation THEN 'mutation' ELSE 'primo' END)
       AND (SELECT jour FROM aujourdhui) BETWEEN g.debut AND coalesce(g.fin, 'infinity')) AS grilles,
    (SELECT ${COTATION} FROM cotation c WHERE c.id = d.cotation_id) AS courante,
    (SELECT ${COTATION} FROM cotation c
     WHERE c.demande_id = d.id AND (c.origine = 'sne' OR c.etat IN ('transmise', 'lue-au-sne'))
     ORDER BY c.numero DESC LIMIT 1) AS sne,
    (SELECT jsonb_build_object('envoi', e.ref, 'motifs', (${MOTIFS_ENVOI}), 'criteres', c.criteres)
     FROM dernier e JOIN cotation c ON c.id = e.cotation_id WHERE e.etat = 'refuse') AS refus,
    (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM reglage_validation r WHERE r.siren IN (SELECT siren FROM voeu)) AS reglages
  FROM d`;
