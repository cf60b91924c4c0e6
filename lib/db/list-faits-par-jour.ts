import { type FaitsDuJour, JOURS_MONTRES } from '../domain/disponibilite.ts';
import { jourDeParis } from '../domain/jour-de-paris.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { INCIDENT_VISIBLE } from './list-incidents.ts';

// Cent incidents au plus, les derniers vus : chacun n'a qu'une ligne par heure, lue par sa clé.
const INCIDENTS = `
SELECT DISTINCT (h.heure AT TIME ZONE 'Europe/Paris')::date AS jour, i.ref, coalesce(k.titre, 'Cause non répertoriée') AS titre,
  i.operation
FROM (SELECT * FROM incident i WHERE ${INCIDENT_VISIBLE} AND i.environnement = $2 AND i.fusionne_dans IS NULL AND i.partenaire <> 'passe-marche'
    AND i.derniere >= $3 ORDER BY i.derniere DESC LIMIT 100) i
JOIN incident_heure h ON h.incident_id = i.id AND h.heure >= $3
LEFT JOIN LATERAL (SELECT titre FROM cause WHERE code IN (i.code, i.classe) ORDER BY code = i.code DESC NULLS LAST LIMIT 1) k ON true
ORDER BY 1, 3, 4`;

const ALERTES = `
SELECT (ouverte_le AT TIME ZONE 'Europe/Paris')::date AS jour, titre FROM alerte WHERE ouverte_le >= $1 ORDER BY ouverte_le DESC LIMIT 500`;

/** Les incidents et les alertes des jours montrés, par jour de Paris ; un jour calme n'y est pas. */
export async function listFaitsParJour(
  sql: Sql,
  perimetre: Perimetre,
  environnement: string,
  maintenant: Date,
): Promise<ReadonlyMap<string, FaitsDuJour>> {
  const depuis = new Date(`${jourDeParis(new Date(maintenant.getTime() - JOURS_MONTRES * 86_400_000))}T00:00:00Z`);
  const [incidents, alertes] = await Promise.all([
    sql.query<{ jour: string; ref: string; titre: string; operation: string }>(INCIDENTS, [
      sirensDe(perimetre),
      environnement,
      depuis,
    ]),
    sql.query<{ jour: string; titre: string }>(ALERTES, [depuis]),
  ]);
  const faits = new Map<string, FaitsDuJour>();
  const duJour = (jour: string): FaitsDuJour => {
    const connus = faits.get(jour) ?? { incidents: [], alertes: [] };
    faits.set(jour, connus);
    return connus;
  };
  for (const { jour, ...incident } of incidents.rows) duJour(jour).incidents.push(incident);
  for (const { jour, titre } of alertes.rows) duJour(jour).alertes.push(titre);
  return faits;
}
