import { jourDeParis } from '../domain/jour-de-paris.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import { publier, type VersionDeGrille } from '../domain/publier-grille.ts';
import { messageSecondePersonne, plusGrandEcart, secondePersonneRequise } from '../domain/seconde-personne.ts';
import type { Sql } from './client.ts';
import { findGrilleVersion } from './find-grille-version.ts';

type Version = { code: string; version: string };
/** Qui publierait, et l'écart en points au-delà duquel l'auteur ne publie pas lui-même. */
export type Publieur = { id: string; seuil: number };
type Agent = Publieur & { perimetre: Perimetre };

/** Pourquoi cet agent ne publie pas ce brouillon, qui remplacerait ces versions ; `null` : rien ne l'en empêche. */
export async function findSecondePersonne(
  sql: Sql,
  { code, version }: Version,
  [remplacee]: readonly Version[],
  { id, seuil }: Publieur,
): Promise<string | null> {
  const tenue = await findGrilleVersion(sql, code, version);
  if (tenue === null) return null;
  const avant = remplacee ? await findGrilleVersion(sql, remplacee.code, remplacee.version) : null;
  const ecart = plusGrandEcart(avant?.grille ?? null, tenue.grille);
  return secondePersonneRequise(tenue.auteur, id, ecart, seuil) ? messageSecondePersonne(ecart, seuil) : null;
}

/** La même chose avant d'essayer, dates comprises : l'écran le dit au lieu de proposer un bouton qui refuserait. */
export async function findEmpechement(
  sql: Sql,
  brouillon: VersionDeGrille,
  toutes: readonly VersionDeGrille[],
  { perimetre, ...qui }: Agent,
  maintenant: Date,
): Promise<string | null> {
  if (sirensDe(perimetre)?.includes(brouillon.siren) === false)
    return 'Ce territoire n’est pas de votre périmètre : vous ne publiez pas cette grille.';
  const issue = publier(brouillon, toutes, jourDeParis(maintenant));
  return issue.ok ? findSecondePersonne(sql, brouillon, issue.value, qui) : issue.error;
}
