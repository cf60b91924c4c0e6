import type { Tx } from '../db/client.ts';
import type { Grille } from '../domain/grille.ts';
import type { Jour } from '../domain/instant.ts';

export type GrilleEnVigueur = Pick<Grille, 'code' | 'version' | 'libelle' | 'siren' | 'criteres'>;

// Une grille propre à la population l'emporte sur une grille commune (deux grilles par EPCI : contrat provisoire §2.1).
const SQL = `
  SELECT code, version, libelle, $1::text AS siren, contenu->'criteres' AS criteres
    FROM grille
   WHERE (siren = $1 OR contenu->'partageeAvec' ? $1) AND population IN ($2, 'toutes') AND etat = 'publiee'
     AND debut <= $3::date AND (fin IS NULL OR fin >= $3::date)
   ORDER BY (population = 'toutes'), debut DESC, id DESC
   LIMIT 1`;

/** La grille publiée qui s'applique ce jour-là sur ce territoire, propre ou partagée ; `siren` est celui du territoire. */
export async function findGrille(tx: Tx, siren: string, mutation: boolean, jour: Jour): Promise<GrilleEnVigueur | null> {
  const { rows } = await tx.query<GrilleEnVigueur>(SQL, [siren, mutation ? 'mutation' : 'primo', jour]);
  return rows[0] ?? null;
}
