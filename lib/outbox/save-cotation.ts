import type { Tx } from '../db/client.ts';
import type { LieuCote } from '../domain/cotation.ts';
import type { Saisie } from '../domain/saisie.ts';
import type { GrilleEnVigueur } from './find-grille.ts';
import type { DemandeVerrouillee } from './lock-demande.ts';

export type CotationASauver = {
  demande: DemandeVerrouillee;
  grille: GrilleEnVigueur;
  auteurId: string;
  saisie: Saisie;
  points: number;
  lieux: LieuCote[];
  environnement: string;
  maintenant: Date;
  refs: { cotation: string; envoi: string };
};
export type CotationSauvee = { id: number; numero: number; dateCotation: Date };

// La date est notre preuve à la relecture : deux cotations d'une demande n'ont jamais la même, et la dernière est la plus grande.
const COTATION = `
  INSERT INTO cotation (ref, demande_id, numero, origine, etat, grille_code, grille_version, points, criteres, localisations,
                        motif, justification, auteur_id, date_cotation, cle_idempotence, cree_le)
  SELECT $1, $2, coalesce(max(numero), 0) + 1, 'saisie', 'validee', $3, $4, $5::int, $6::jsonb, $7::jsonb, $8, $9, $10,
         greatest($11::timestamptz, max(date_cotation) + interval '1 millisecond'), $12, $11
    FROM cotation WHERE demande_id = $2
  RETURNING id, numero, date_cotation AS "dateCotation"`;

// « En cours » et « à vérifier » restent : tant qu'un doute existe, il doit être levé avant que la nouvelle version parte.
const REMPLACER = `
  UPDATE envoi SET etat = 'remplace', termine_le = $2
   WHERE demande_id = $1 AND etat IN ('a-envoyer', 'refuse', 'en-echec')`;

const VERSIONS_REMPLACEES = `
  UPDATE cotation SET etat = 'remplacee' WHERE demande_id = $1 AND id <> $2 AND etat <> 'remplacee'`;

const ENVOI = `
  INSERT INTO envoi (ref, demande_id, cotation_id, territoires, environnement, etat, prochain_essai, cree_le)
  VALUES ($1, $2, $3, $4, $5, 'a-envoyer', now(), $6)`;

const DEMANDE = `
  UPDATE demande SET note = $2, cotation_id = $3, etat_cotation = 'a-transmettre', revision = revision + 1 WHERE id = $1`;

/** Écrit la cotation, son envoi, et l'état de la demande ; la demande est déjà verrouillée. */
export async function saveCotation(tx: Tx, c: CotationASauver): Promise<CotationSauvee> {
  const { demande, grille, saisie } = c;
  const { rows } = await tx.query<CotationSauvee>(COTATION, [
    c.refs.cotation,
    demande.id,
    grille.code,
    grille.version,
    c.points,
    JSON.stringify(saisie.criteres),
    JSON.stringify(c.lieux),
    saisie.motif,
    saisie.justification,
    c.auteurId,
    c.maintenant,
    saisie.cleIdempotence,
  ]);
  const [sauvee] = rows;
  if (sauvee === undefined) throw new Error('La cotation n’a pas été enregistrée.');
  await tx.query(REMPLACER, [demande.id, c.maintenant]);
  await tx.query(ENVOI, [c.refs.envoi, demande.id, sauvee.id, demande.territoires, c.environnement, c.maintenant]);
  await tx.query(VERSIONS_REMPLACEES, [demande.id, sauvee.id]);
  await tx.query(DEMANDE, [demande.id, c.points, sauvee.id]);
  return sauvee;
}
