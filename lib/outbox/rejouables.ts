import type { Sql } from '../db/client.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import { RELANCE_MAX } from '../domain/rejeu.ts';

/** Un ou plusieurs envois choisis, ou tous ceux d'une même cause. */
export type CibleRejeu = { tag: 'envois'; refs: readonly string[] } | { tag: 'cause'; classe: string; code: string | null };

// Un refus ou un échec ne se rejoue que pour la cotation courante : rejouer une version remplacée écraserait la suivante.
const REJOUABLE = `(
  e.etat = 'incertain'
  OR (e.etat IN ('refuse', 'en-echec') AND d.cotation_id = e.cotation_id)
  OR (e.etat IN ('a-envoyer', 'a-verifier') AND e.prochain_essai > clock_timestamp()))`;

/** Le WHERE d'un rejeu, sur `envoi e` et `demande d` : $1 SIREN, $2 références, $3 classe, $4 code. */
export const WHERE_REJEU = `
  ($1::text[] IS NULL OR e.territoires && $1)
  AND ($2::text[] IS NULL OR e.ref = ANY ($2))
  AND ($3::text IS NULL OR (e.classe = $3 AND e.code_erreur IS NOT DISTINCT FROM $4::text))
  AND ${REJOUABLE}`;

export const valeursRejeu = (perimetre: Perimetre, cible: CibleRejeu) => [
  sirensDe(perimetre),
  cible.tag === 'envois' ? cible.refs : null,
  cible.tag === 'cause' ? cible.classe : null,
  cible.tag === 'cause' ? cible.code : null,
];

/** Combien d'envois un rejeu toucherait maintenant, montré avant de confirmer ; lu jusqu'à `RELANCE_MAX`, jamais au-delà. */
export async function compterRejouables(sql: Sql, perimetre: Perimetre, cible: CibleRejeu): Promise<number> {
  const { rowCount } = await sql.query(
    `SELECT 1 FROM envoi e JOIN demande d ON d.id = e.demande_id WHERE ${WHERE_REJEU} LIMIT ${RELANCE_MAX}`,
    valeursRejeu(perimetre, cible),
  );
  return rowCount ?? 0;
}
