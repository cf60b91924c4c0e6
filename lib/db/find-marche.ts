import type { MarcheDetaille } from '../domain/console-passe-marche.ts';
import type { Sql } from './client.ts';

const TROUVER = `
SELECT m.ref, m.nom, m.etat, m.pile, m.siret, m.echeance, m.types, m.limite_lots AS "limiteLots", m.identifiant, m.adresse,
  m.cree_le AS "creeLe", m.configure_le AS "configureLe", m.saisi_le AS "saisiLe", a.nom AS agent, coalesce(m.champs, '{}') AS champs,
  m.tentatives, coalesce(k.titre, m.classe) AS cause, m.motifs, m.revision, m.nb_candidatures AS candidatures, m.nb_remises AS remises,
  coalesce((SELECT jsonb_agg(jsonb_build_object('nom', l.nom, 'cpv', l.cpv) ORDER BY l.rang) FROM lot l WHERE l.marche_id = m.id), '[]') AS lots,
  (SELECT ref FROM marche v WHERE v.environnement = $1 AND v.id > m.id ORDER BY v.id LIMIT 1) AS precedent,
  (SELECT ref FROM marche v WHERE v.environnement = $1 AND v.id < m.id ORDER BY v.id DESC LIMIT 1) AS suivant
FROM marche m LEFT JOIN agent a ON a.id = m.agent_id LEFT JOIN cause k ON k.code = 'PM-' || m.classe
WHERE m.environnement = $1 AND m.ref = $2`;

/** Un marché, ses lots et ses voisins dans la liste ; `null` : inconnu de cet environnement. */
export async function findMarche(sql: Sql, environnement: string, ref: string): Promise<MarcheDetaille | null> {
  return (await sql.query<MarcheDetaille>(TROUVER, [environnement, ref])).rows[0] ?? null;
}
