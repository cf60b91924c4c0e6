import type { Sql } from '../db/client.ts';
import { enVigueur, type Grille, territoiresDeGrille } from '../domain/grille.ts';
import type { Jour } from '../domain/instant.ts';
import { compilerGrille, type Moteur } from '../domain/moteur-de-grille.ts';

const SQL = `
  SELECT contenu || jsonb_build_object('code', code, 'version', version, 'libelle', libelle, 'siren', siren, 'population', population,
           'debut', debut, 'fin', fin) AS grille
    FROM grille WHERE etat = 'publiee' AND debut <= $1::date AND (fin IS NULL OR fin >= $1::date)
   ORDER BY (population = 'toutes'), debut DESC, id DESC`;

/** Le moteur de la grille d'un territoire ; `code` et `moteur` vont ensemble. */
export type GrilleCompilee = { code: string; moteur: Moteur };
export type GrillesEnVigueur = (siren: string, mutation: boolean) => GrilleCompilee | null;

/** Les grilles publiées ce jour-là, compilées une fois par territoire et population. Même choix que la saisie (find-grille). */
export async function grillesEnVigueur(sql: Sql, jour: Jour): Promise<GrillesEnVigueur> {
  const { rows } = await sql.query<{ grille: Grille }>(SQL, [jour]);
  const compilees = new Map<string, GrilleCompilee | null>();
  return (siren, mutation) => {
    const cle = `${siren}|${mutation}`;
    const connue = compilees.get(cle);
    if (connue !== undefined) return connue;
    const trouvee = rows.find(({ grille }) => territoiresDeGrille(grille).includes(siren) && enVigueur(grille, mutation, jour));
    // Une grille partagée ne cote ici que les lieux du territoire choisi, comme la saisie.
    const compilee = trouvee
      ? { code: trouvee.grille.code, moteur: compilerGrille({ ...trouvee.grille, siren, partageeAvec: [] }) }
      : null;
    compilees.set(cle, compilee);
    return compilee;
  };
}
