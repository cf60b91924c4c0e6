import { err, ok, type Result } from '../core/result.ts';
import { type EtatGrille, ETATS_GRILLE } from './etat-grille.ts';
import type { Grille } from './grille.ts';
import type { Jour } from './instant.ts';

export type VersionDeGrille = Pick<Grille, 'code' | 'version' | 'siren' | 'population' | 'debut' | 'fin'> & { etat: EtatGrille };

/** Ce que devient une version supplantée : sa fin, et si elle est déjà passée. */
export type Remplacement = { code: string; version: string; fin: Jour; etat: 'publiee' | 'remplacee' };

/** Publier un brouillon clôt, la veille de son début, la version en vigueur du même territoire et de la même population. */
export function publier(
  brouillon: VersionDeGrille,
  autres: readonly VersionDeGrille[],
  aujourdHui: Jour,
): Result<Remplacement[], string> {
  if (brouillon.etat !== 'brouillon') return err(`Cette version est déjà « ${ETATS_GRILLE[brouillon.etat]} ».`);
  if (brouillon.debut < aujourdHui)
    return err('Une grille ne se publie pas pour une date passée : proposez-la de nouveau avec un début à partir d’aujourd’hui.');
  const concernees = autres.filter(
    (g) =>
      g.etat === 'publiee' &&
      g.siren === brouillon.siren &&
      g.population === brouillon.population &&
      (g.fin === null || g.fin >= brouillon.debut),
  );
  const posterieure = concernees.find((g) => g.debut >= brouillon.debut);
  if (posterieure)
    return err(
      `La version ${posterieure.version} de ${posterieure.code} est déjà publiée et commence le ${posterieure.debut} : la nouvelle doit commencer après.`,
    );
  const fin = veille(brouillon.debut);
  const etat = fin < aujourdHui ? 'remplacee' : 'publiee';
  return ok(concernees.map(({ code, version }) => ({ code, version, fin, etat })));
}

function veille(jour: Jour): Jour {
  const date = new Date(`${jour}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
