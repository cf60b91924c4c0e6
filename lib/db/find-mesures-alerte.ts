import type { EchecsDeCause, MesureFenetre, MesuresAlerte, RegleAlerte } from '../domain/alerte.ts';
import { jourDeParis } from '../domain/jour-de-paris.ts';
import type { Sql } from './client.ts';

// Passe Marché a son propre réglage d'environnement : tous ses appels comptent.
const CEUX_DU_SNE = `environnement = $1 AND partenaire IN ('piste', 'sne')`;
const CEUX_DE_PASSE_MARCHE = `partenaire = 'passe-marche' AND operation <> 'notification'`;
const RECENTS = (colonne: string) => `${colonne} > $2::timestamptz - make_interval(mins => $3) AND ${colonne} <= $2`;

const APPELS = `
SELECT coalesce(sum(n) FILTER (WHERE ${CEUX_DU_SNE}), 0)::int AS sne, coalesce(sum(pannes) FILTER (WHERE ${CEUX_DU_SNE}), 0)::int AS pannes,
  coalesce(sum(n) FILTER (WHERE ${CEUX_DE_PASSE_MARCHE}), 0)::int AS "passeMarche"
FROM trafic WHERE ${RECENTS('minute')}`;

// Ce fichier compte des lignes : dans le travailleur, une fois par minute, bornées par une fenêtre indexée ou par la file. Aucune page ne l'attend.
const CAUSES = `
SELECT c.partenaire, c.cause, coalesce(k.titre, c.cause) AS titre, c.n FROM (
  SELECT CASE WHEN partenaire = 'passe-marche' THEN 'passe-marche' ELSE 'sne' END AS partenaire,
    CASE WHEN partenaire = 'passe-marche' THEN 'PM-' ELSE '' END || classe AS cause, count(*)::int AS n
  FROM echange WHERE verdict IN ('echec', 'delai') AND ${RECENTS('le')} AND ((${CEUX_DU_SNE}) OR (${CEUX_DE_PASSE_MARCHE}))
    AND classe IS NOT NULL GROUP BY 1, 2
) c LEFT JOIN cause k ON k.code = c.cause ORDER BY c.cause`;

// Les notifications viennent de Passe Marché, dont l'environnement a son propre réglage : toutes comptent.
const SIGNATURES = `
SELECT count(*)::int AS n FROM notification
WHERE verdict = 'signature-invalide' AND recue_le > $1::timestamptz - make_interval(mins => $2) AND recue_le <= $1`;

// Une page de noms affichés compte autant de dossiers que de noms.
const CONSULTATIONS = `
SELECT agent_id AS agent, (count(DISTINCT replace(objet, 'demande/', '')) FILTER (WHERE objet <> 'liste')
  + coalesce(sum((details ->> 'nombre')::int) FILTER (WHERE objet = 'liste'), 0))::int AS n
FROM audit WHERE action IN ('demande.consulter', 'identite.consulter') AND agent_id IS NOT NULL
  AND le > $1::timestamptz - make_interval(mins => $2) AND le <= $1 GROUP BY agent_id ORDER BY agent_id`;

const FILE = `
SELECT count(*)::int AS envois, coalesce(extract(epoch FROM $2::timestamptz - min(prochain_essai)) / 60, 0)::float AS "ageMinutes"
FROM envoi WHERE environnement = $1 AND etat IN ('a-envoyer', 'a-verifier') AND prochain_essai < $2`;

// Le disjoncteur ne garde pas son ouverture : le dernier succès de l'application la borne.
const DISJONCTEUR = `
SELECT extract(epoch FROM $2::timestamptz - coalesce(s.dernier_succes, s.depuis)) / 60 AS minutes
FROM liaison l JOIN sante s ON s.environnement = l.environnement AND s.couche = 'application'
WHERE l.partenaire = 'piste' AND l.environnement = $1 AND l.disjoncteur ->> 'tag' <> 'ferme'`;

const SECRETS = `SELECT nom AS application, secret_expire_le AS "expireLe" FROM application_piste WHERE environnement = $1 ORDER BY nom`;
const ECARTS = `
SELECT operation, count(*)::int AS n FROM ecart_contrat WHERE environnement = $1 AND examine_le IS NULL GROUP BY operation ORDER BY operation`;

async function lireFenetre(sql: Sql, cle: readonly unknown[], minutes: number): Promise<MesureFenetre> {
  const valeurs = [...cle, minutes];
  const [appels, causes, signatures, consultations] = await Promise.all([
    sql.query<{ sne: number; pannes: number; passeMarche: number }>(APPELS, valeurs),
    sql.query<EchecsDeCause & { partenaire: RegleAlerte['partenaire'] }>(CAUSES, valeurs),
    sql.query<{ n: number }>(SIGNATURES, valeurs.slice(1)),
    sql.query<MesureFenetre['consultations'][number]>(CONSULTATIONS, valeurs.slice(1)),
  ]);
  const { sne, pannes, passeMarche } = appels.rows[0] ?? { sne: 0, pannes: 0, passeMarche: 0 };
  const causesDe = (voulu: RegleAlerte['partenaire']): EchecsDeCause[] =>
    causes.rows.filter((c) => c.partenaire === voulu).map(({ partenaire: _, ...c }) => c);
  return {
    sne: { appels: sne, pannes, parCause: causesDe('sne') },
    passeMarche: { appels: passeMarche, parCause: causesDe('passe-marche') },
    signaturesRefusees: signatures.rows[0]?.n ?? 0,
    consultations: consultations.rows,
  };
}

/** Tout ce que les règles d'alerte regardent, à cet instant. `fenetres` : durées demandées par les règles, en minutes. */
export async function findMesuresAlerte(
  sql: Sql,
  environnement: string,
  fenetres: readonly number[],
  maintenant: Date,
): Promise<MesuresAlerte> {
  const cle = [environnement, maintenant];
  const [lues, file, disjoncteur, secrets, ecarts] = await Promise.all([
    Promise.all([...new Set(fenetres)].map(async (m) => [m, await lireFenetre(sql, cle, m)] as const)),
    sql.query<MesuresAlerte['file']>(FILE, cle),
    sql.query<{ minutes: string | null }>(DISJONCTEUR, cle),
    sql.query<MesuresAlerte['secrets'][number]>(SECRETS, [environnement]),
    sql.query<MesuresAlerte['ecartsDeContrat'][number]>(ECARTS, [environnement]),
  ]);
  const ouvert = disjoncteur.rows[0];
  return {
    fenetres: new Map(lues),
    file: file.rows[0] ?? { envois: 0, ageMinutes: 0 },
    disjoncteurOuvertMinutes: ouvert === undefined ? null : Number(ouvert.minutes ?? 0),
    secrets: secrets.rows,
    ecartsDeContrat: ecarts.rows,
    aujourdhui: jourDeParis(maintenant),
  };
}
