import { err, ok, type Result } from '../core/result.ts';
import { jourDeParis } from '../domain/jour-de-paris.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import { publier, type Remplacement, type VersionDeGrille } from '../domain/publier-grille.ts';
import type { Tx } from './client.ts';
import { findSecondePersonne, type Publieur } from './find-empechement.ts';

const COLONNES = 'code, version, siren, population, etat, debut, fin';

/** Les versions du territoire de cette grille, elle comprise, retenues jusqu'à la fin de la transaction. */
async function versionsDuTerritoire(tx: Tx, code: string, version: string): Promise<VersionDeGrille[]> {
  const { rows } = await tx.query<VersionDeGrille>(
    `SELECT ${COLONNES} FROM grille WHERE siren = (SELECT siren FROM grille WHERE code = $1 AND version = $2) ORDER BY id FOR UPDATE`,
    [code, version],
  );
  return rows;
}

export type EchecPublication =
  | { tag: 'introuvable' }
  | { tag: 'hors-perimetre' }
  | { tag: 'refusee' | 'seconde-personne'; message: string };

/** Publie un brouillon et clôt les versions qu'il remplace, tout ou rien. */
export async function savePublication(
  tx: Tx,
  { code, version }: { code: string; version: string },
  { perimetre, ...qui }: Publieur & { perimetre: Perimetre },
  maintenant: Date,
): Promise<Result<Remplacement[], EchecPublication>> {
  const versions = await versionsDuTerritoire(tx, code, version);
  const brouillon = versions.find((g) => g.code === code && g.version === version);
  if (brouillon === undefined) return err({ tag: 'introuvable' });
  if (sirensDe(perimetre)?.includes(brouillon.siren) === false) return err({ tag: 'hors-perimetre' });
  const issue = publier(brouillon, versions, jourDeParis(maintenant));
  if (!issue.ok) return err({ tag: 'refusee', message: issue.error });
  const message = await findSecondePersonne(tx, { code, version }, issue.value, qui);
  if (message !== null) return err({ tag: 'seconde-personne', message });
  for (const r of issue.value)
    await tx.query('UPDATE grille SET fin = $3, etat = $4 WHERE code = $1 AND version = $2', [r.code, r.version, r.fin, r.etat]);
  await tx.query("UPDATE grille SET etat = 'publiee' WHERE code = $1 AND version = $2", [code, version]);
  return ok(issue.value);
}
