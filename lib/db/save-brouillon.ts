import { err, ok, type Result } from '../core/result.ts';
import type { Grille } from '../domain/grille.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

const REQUETE = `
  INSERT INTO grille AS g (code, version, libelle, siren, population, etat, debut, fin, contenu, auteur_id)
  VALUES ($1, $2, $3, $4, $5, 'brouillon', $6, $7, $8, $9)
  ON CONFLICT (code, version) DO UPDATE SET libelle = excluded.libelle, siren = excluded.siren, population = excluded.population,
    debut = excluded.debut, fin = excluded.fin, contenu = excluded.contenu, auteur_id = excluded.auteur_id
  WHERE g.etat = 'brouillon' AND g.siren = excluded.siren`;

/** Pose un brouillon ou remplace celui du même territoire ; une version publiée ne change plus jamais. */
export async function saveBrouillon(
  sql: Sql,
  grille: Grille,
  { id, perimetre }: { id: string; perimetre: Perimetre },
): Promise<Result<null, 'hors-perimetre' | 'version-prise'>> {
  if (sirensDe(perimetre)?.includes(grille.siren) === false) return err('hors-perimetre');
  const { code, version, libelle, siren, population, debut, fin, ...contenu } = grille;
  const valeurs = [code, version, libelle, siren, population, debut, fin, JSON.stringify(contenu), id];
  return (await sql.query(REQUETE, valeurs)).rowCount === 1 ? ok(null) : err('version-prise');
}
