import type { Sql } from './client.ts';

export type ObjetPasseMarche = {
  ref: string;
  genre: 'marche' | 'candidature';
  nom: string;
  marche: string;
  candidature: string;
  siret: string;
};

const LISTER = `
(SELECT ref, 'marche' AS genre, nom, identifiant AS marche, '' AS candidature, siret FROM marche
 WHERE environnement = $1 AND identifiant IS NOT NULL ORDER BY id DESC LIMIT 20)
UNION ALL
(SELECT c.ref, 'candidature', m.nom, m.identifiant, c.identifiant, c.siret FROM candidature c JOIN marche m ON m.id = c.marche_id
 WHERE c.environnement = $1 AND c.identifiant IS NOT NULL ORDER BY c.id DESC LIMIT 20)`;

/** Les derniers marchés et candidatures connus de Passe Marché, de quoi choisir l'objet d'un exercice. */
export async function listObjetsPasseMarche(sql: Sql, environnement: string): Promise<ObjetPasseMarche[]> {
  return (await sql.query<ObjetPasseMarche>(LISTER, [environnement])).rows;
}
