import type { MesureFenetre, MesuresAlerte } from '../domain/alerte.ts';
import { jourDeParis } from '../domain/jour-de-paris.ts';
import type { Sql } from './client.ts';

const APPELS = `
SELECT coalesce(sum(n), 0)::int AS appels, coalesce(sum(pannes), 0)::int AS pannes
FROM trafic WHERE environnement = $1 AND partenaire IN ('piste', 'sne') AND minute > $2::timestamptz - make_interval(mins => $3) AND minute <= $2`;

const CAUSES = `
SELECT classe, count(*)::int AS n FROM echange
WHERE verdict IN ('echec', 'delai') AND le > $2::timestamptz - make_interval(mins => $3) AND le <= $2 AND environnement = $1
  AND partenaire IN ('piste', 'sne') AND classe IS NOT NULL GROUP BY classe ORDER BY classe`;

// Les notifications viennent de Passe Marché, dont l'environnement a son propre réglage : toutes comptent.
const SIGNATURES = `
SELECT count(*)::int AS n FROM notification
WHERE verdict = 'signature-invalide' AND recue_le > $1::timestamptz - make_interval(mins => $2) AND recue_le <= $1`;

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
  const [appels, causes, signatures] = await Promise.all([
    sql.query<{ appels: number; pannes: number }>(APPELS, valeurs),
    sql.query<{ classe: string; n: number }>(CAUSES, valeurs),
    sql.query<{ n: number }>(SIGNATURES, valeurs.slice(1)),
  ]);
  return {
    appels: appels.rows[0]?.appels ?? 0,
    pannes: appels.rows[0]?.pannes ?? 0,
    parCause: Object.fromEntries(causes.rows.map((c) => [c.classe, c.n])),
    signaturesRefusees: signatures.rows[0]?.n ?? 0,
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
