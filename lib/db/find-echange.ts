import type { CauseLue } from '../domain/cause-lue.ts';
import { type CleEchange, ecrireCleEchange, lireCleEchange } from '../domain/cle-echange.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import {
  COLONNES_ECHANGE,
  causeDe,
  DANS_LE_PERIMETRE,
  type EchangeListe,
  type LigneEchange,
  SOURCES_ECHANGE,
  versEchange,
} from './echange.transfer.ts';

export type EchangeDetaille = EchangeListe & {
  explication: CauseLue | null;
  /** Corps masqués, gardés sur échec seulement ; `null` : réussi, effacé, ou pas le droit de les lire. */
  corps: { requete: string | null; reponse: string | null } | null;
  /** Essais du même appel, dans l'ordre. */
  essais: EchangeListe[];
  precedent: string | null;
  suivant: string | null;
};

const UN = `SELECT ${COLONNES_ECHANGE} FROM echange e ${SOURCES_ECHANGE} WHERE ${DANS_LE_PERIMETRE} AND e.le = $2 AND e.id = $3`;
// Les essais d'un appel se suivent en quelques minutes : la fenêtre évite d'ouvrir toutes les partitions.
const ESSAIS = `
SELECT ${COLONNES_ECHANGE} FROM echange e ${SOURCES_ECHANGE}
WHERE ${DANS_LE_PERIMETRE} AND e.correlation = $2 AND e.le BETWEEN $3::timestamptz - interval '1 hour' AND $3::timestamptz + interval '1 hour'
ORDER BY e.le, e.id LIMIT 20`;
const CORPS = 'SELECT requete, reponse FROM echange_corps WHERE le = $1 AND echange_id = $2';
const CAUSE = `
SELECT k.* FROM echange e, LATERAL (${causeDe('code, titre, explication, probable, action, acteur, rejouable')}) k WHERE e.le = $1 AND e.id = $2`;
const voisin = (sens: '<' | '>', ordre: 'DESC' | 'ASC'): string => `
SELECT e.id, e.le FROM echange e WHERE ${DANS_LE_PERIMETRE} AND (e.le, e.id) ${sens} ($2, $3::bigint)
  AND e.le BETWEEN $2::timestamptz - interval '7 days' AND $2::timestamptz + interval '7 days' ORDER BY e.le ${ordre}, e.id ${ordre} LIMIT 1`;
const PRECEDENT = voisin('<', 'DESC');
const SUIVANT = voisin('>', 'ASC');

/** L'échange d'une clé d'adresse, ses essais, ses voisins dans le temps ; `null` : illisible, inconnu ou hors du périmètre. */
export async function findEchange(
  sql: Sql,
  perimetre: Perimetre,
  cleAdresse: string,
  avecCorps: boolean,
): Promise<EchangeDetaille | null> {
  const cle = lireCleEchange(cleAdresse);
  if (cle === null) return null;
  const sirens = sirensDe(perimetre);
  const { rows } = await sql.query<LigneEchange>(UN, [sirens, cle.le, cle.id]);
  const [trouve] = rows;
  if (trouve === undefined) return null;
  const [essais, corps, cause, precedent, suivant] = await Promise.all([
    sql.query<LigneEchange>(ESSAIS, [sirens, trouve.correlation, cle.le]),
    avecCorps ? sql.query<{ requete: string | null; reponse: string | null }>(CORPS, [cle.le, cle.id]) : null,
    sql.query<CauseLue>(CAUSE, [cle.le, cle.id]),
    sql.query<CleEchange>(PRECEDENT, [sirens, cle.le, cle.id]),
    sql.query<CleEchange>(SUIVANT, [sirens, cle.le, cle.id]),
  ]);
  const versCle = (voisine: CleEchange | undefined): string | null => (voisine ? ecrireCleEchange(voisine) : null);
  return {
    ...versEchange(trouve),
    explication: cause.rows[0] ?? null,
    corps: corps?.rows[0] ?? null,
    essais: essais.rows.map(versEchange),
    precedent: versCle(precedent.rows[0]),
    suivant: versCle(suivant.rows[0]),
  };
}
