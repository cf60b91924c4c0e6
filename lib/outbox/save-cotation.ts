import type { Tx } from '../db/client.ts';
import type { LieuCote } from '../domain/cotation.ts';
import type { Saisie } from '../domain/saisie.ts';
import type { GrilleEnVigueur } from './find-grille.ts';
import type { DemandeVerrouillee } from './lock-demande.ts';
import { mettreEnFile } from './mettre-en-file.ts';
import { saveValidation } from './save-validation.ts';

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
  /** Pourquoi une seconde personne doit valider ; vide : l'envoi part. */
  motifsDeValidation: string[];
};
export type CotationSauvee = { id: number; numero: number; dateCotation: Date };

// La date est notre preuve à la relecture : deux cotations d'une demande n'ont jamais la même, et la dernière est la plus grande.
const COTATION = `
  INSERT INTO cotation (ref, demande_id, numero, origine, etat, grille_code, grille_version, points, criteres, localisations,
                        motif, justification, auteur_id, date_cotation, cle_idempotence, cree_le)
  SELECT $1, $2, coalesce(max(numero), 0) + 1, 'saisie', $13, $3, $4, $5::int, $6::jsonb, $7::jsonb, $8, $9, $10,
         greatest($11::timestamptz, max(date_cotation) + interval '1 millisecond'), $12, $11
    FROM cotation WHERE demande_id = $2
  RETURNING id, numero, date_cotation AS "dateCotation"`;

/** Écrit la cotation, puis son envoi ou sa demande de validation ; la demande est déjà verrouillée. */
export async function saveCotation(tx: Tx, c: CotationASauver): Promise<CotationSauvee> {
  const { demande, grille, saisie } = c;
  const aValider = c.motifsDeValidation.length > 0;
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
    aValider ? 'en-attente-de-validation' : 'validee',
  ]);
  const [sauvee] = rows;
  if (sauvee === undefined) throw new Error('La cotation n’a pas été enregistrée.');
  const ecrite = { ...c, cotationId: sauvee.id };
  await (aValider ? saveValidation(tx, ecrite) : mettreEnFile(tx, { ...ecrite, envoi: c.refs.envoi }));
  return sauvee;
}
