import { MARQUE_SIMULATION } from '../domain/marque-simulation.ts';
import type { Fait, Observation, Observations, PreuveApportee } from '../domain/observation-passe-marche.ts';
import type { Sql } from './client.ts';

const SIMULEE = `coalesce(n.entetes ->> 'user-agent', '') LIKE '${MARQUE_SIMULATION}%'`;
const NON = 'false';

// Un échange se désigne par son instant (ms) et son rang, comme dans les adresses du journal.
const echange = (ou: string): string => `
  SELECT e.le, 'echange' AS genre, (extract(epoch FROM e.le) * 1000)::bigint || '-' || e.id AS cle, ${NON} AS simulee FROM echange e
  WHERE e.environnement = $1 AND e.partenaire = 'passe-marche' AND ${ou} ORDER BY e.le DESC, e.id DESC LIMIT 1`;
const notification = (ou: string): string => `
  SELECT n.recue_le, 'notification', n.ref, ${SIMULEE} FROM notification n WHERE n.environnement = $1 AND ${ou} ORDER BY n.id DESC LIMIT 1`;
const vraie = (ou: string): string => notification(`${ou} AND NOT (${SIMULEE})`);
const objet = (genre: 'marche' | 'candidature', date: string, ou: string): string => `
  SELECT ${date}, '${genre}', o.ref, ${NON} FROM ${genre} o WHERE o.environnement = $1 AND ${ou} ORDER BY o.id DESC LIMIT 1`;
const compte = (ou: string): string => `
  SELECT max(t.minute), 'mesure', '', ${NON} FROM trafic t
  WHERE t.minute > now() - interval '1 day' AND t.environnement = $1 AND t.partenaire = 'passe-marche' AND ${ou}`;
// Deux cents acceptées suffisent à reconnaître une forme : au-delà, la recherche lirait tous les corps.
const forme = (signe: string): string => `
  SELECT n.recue_le, 'notification', n.ref, ${SIMULEE} FROM (
    SELECT * FROM notification WHERE environnement = $1 AND verdict IN ('acceptee', 'doublon', 'objet-inconnu') ORDER BY id DESC LIMIT 200) n
  WHERE n.evenement = 'market.completed' AND position('${signe}'::bytea IN n.corps) > 0 ORDER BY n.id DESC LIMIT 1`;

/** Où chaque fait se lit : le dernier de sa sorte. */
const OU: Record<Fait, string> = {
  'jeton-obtenu': echange(`e.operation = 'pm-jeton' AND e.verdict = 'reussi'`),
  'jeton-manque': echange(`e.operation = 'pm-jeton' AND e.verdict <> 'reussi'`),
  'jeton-renouvele': echange(`e.operation = 'pm-jeton' AND e.verdict = 'reussi' AND EXISTS (
    SELECT FROM jeton_partage j WHERE j.partenaire = 'passe-marche' AND j.environnement = $1 AND j.renouvellements > 1)`),
  'jeton-refuse': echange(`e.classe = 'AUTH_TOKEN'`),
  'acces-refuse': echange(`e.classe = 'ACCESS'`),
  'appel-reussi': echange(`e.sens = 'sortant' AND e.verdict = 'reussi' AND e.operation <> 'pm-jeton'`),
  'appel-limite': echange(`e.classe = 'QUOTA'`),
  'appel-trop-long': echange(`e.classe = 'TIMEOUT'`),
  'liaison-testee': echange(`e.operation = 'pm-info-jeton' AND e.verdict = 'reussi'`),
  'marche-cree': objet('marche', 'o.cree_le', 'o.cree_le IS NOT NULL'),
  'marche-refuse': objet('marche', 'o.saisi_le', `o.etat = 'refuse' AND jsonb_array_length(o.motifs) > 0`),
  'marche-incertain': objet('marche', 'coalesce(o.prise_le, o.saisi_le)', `o.etat = 'incertain'`),
  'marche-configure': objet('marche', 'o.configure_le', 'o.configure_le IS NOT NULL AND o.adresse IS NOT NULL'),
  'candidature-ouverte': objet('candidature', 'o.cree_le', 'o.cree_le IS NOT NULL'),
  'candidature-refusee': objet('candidature', 'coalesce(o.prise_le, o.saisie_le)', `o.etat = 'refusee'`),
  'candidature-commencee': objet(
    'candidature',
    'coalesce(o.ouverte_le, o.finalisee_le, o.dossier_le)',
    `o.etat IN ('en-cours', 'finalisee', 'documents-manquants', 'documents-recus')`,
  ),
  'documents-recus': objet('candidature', 'greatest(o.attestation_le, o.dossier_le)', `o.etat = 'documents-recus'`),
  'documents-manquants': objet('candidature', 'o.manquants_le', `o.etat = 'documents-manquants'`),
  'document-pas-pret': echange(`e.code = 'pas-finalisee'`),
  'document-absent': echange(`e.code IN ('documents-absents', 'inconnue')`),
  'notification-marche': vraie(`n.verdict = 'acceptee' AND n.evenement = 'market.completed'`),
  'notification-candidature': vraie(`n.verdict = 'acceptee' AND n.evenement = 'market_application.completed'`),
  'notification-recue': vraie(`n.verdict = 'acceptee'`),
  'notification-mal-signee': vraie(`n.verdict = 'signature-invalide'`),
  'signature-refusee': notification(`n.verdict = 'signature-invalide' AND n.http = 401`),
  'notification-illisible': notification(`n.verdict = 'illisible' AND n.http = 400`),
  'notification-doublon': notification(`n.verdict = 'doublon'`),
  'notification-journalisee': echange(`e.operation = 'notification'`),
  'notification-forme-code': forme('"completed_at"'),
  'notification-forme-guides': forme('"deadline"'),
  'jetons-comptes': compte(`t.operation = 'pm-jeton'`),
  'appels-comptes': compte(`t.operation <> 'pm-jeton' AND t.operation <> 'notification'`),
  'alerte-ouverte': `SELECT a.ouverte_le, 'alerte', a.ref, ${NON} FROM alerte a WHERE a.regle = 'signature-refusee' ORDER BY a.ouverte_le DESC LIMIT 1`,
};

const LISTER = Object.entries(OU)
  .map(([fait, ou]) => `SELECT '${fait}' AS fait, x.* FROM (${ou}) x (le, genre, cle, simulee) WHERE x.le IS NOT NULL`)
  .join(' UNION ALL ');

const PREUVES = `
SELECT p.point, p.texte, p.reussie, coalesce(a.nom, '') AS agent, p.le FROM preuve_passe_marche p LEFT JOIN agent a ON a.id = p.agent_id
WHERE p.environnement = $1`;

export type ObservationsTenues = { faits: Observations; preuves: Record<string, PreuveApportee> };

/** Le dernier fait de chaque sorte dans un environnement, et les preuves apportées par des personnes. */
export async function listObservations(sql: Sql, environnement: string): Promise<ObservationsTenues> {
  const [lus, apportees] = await Promise.all([
    sql.query<Observation & { fait: Fait }>(LISTER, [environnement]),
    sql.query<PreuveApportee & { point: string }>(PREUVES, [environnement]),
  ]);
  return {
    faits: Object.fromEntries(lus.rows.map(({ fait, ...observation }) => [fait, observation])),
    preuves: Object.fromEntries(apportees.rows.map(({ point, ...preuve }) => [point, preuve])),
  };
}
