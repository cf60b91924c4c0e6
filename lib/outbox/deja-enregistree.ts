import { isDeepStrictEqual } from 'node:util';
import { err, ok, type Result } from '../core/result.ts';
import type { Tx } from '../db/client.ts';
import type { LieuCote } from '../domain/cotation.ts';
import type { EtatEnvoi } from '../domain/envoi.ts';
import type { Instant } from '../domain/instant.ts';
import type { Saisie } from '../domain/saisie.ts';
import type { Version } from './find-version.ts';
import type { DemandeVerrouillee } from './lock-demande.ts';

export type CotationEnregistree = {
  cotation: {
    ref: string;
    numero: number;
    points: number;
    dateCotation: Instant;
    lieux: Pick<LieuCote, 'codeInsee' | 'codeQuartier' | 'points'>[];
  };
  /** `null` : une seconde personne doit valider avant tout envoi. */
  envoi: { ref: string; etat: EtatEnvoi } | null;
  revision: number;
  /** Cette même saisie était déjà enregistrée : rien n'a été fait deux fois. */
  deja: boolean;
};

/** Rend la cotation que cette clé a déjà produite, si la saisie est bien la même. */
export async function dejaEnregistree(
  tx: Tx,
  demande: DemandeVerrouillee,
  version: Version,
  saisie: Saisie,
): Promise<Result<CotationEnregistree, { tag: 'cle-reutilisee' }>> {
  const { motif, justification, criteres } = version;
  const meme =
    version.demandeId === demande.id &&
    cotee(version, demande, saisie.territoire) &&
    isDeepStrictEqual(
      { motif, justification, criteres },
      { motif: saisie.motif, justification: saisie.justification, criteres: saisie.criteres },
    );
  if (!meme) return err({ tag: 'cle-reutilisee' });
  const { rows } = await tx.query<{ ref: string; etat: EtatEnvoi }>(
    'SELECT ref, etat FROM envoi WHERE cotation_id = $1 ORDER BY id LIMIT 1',
    [version.id],
  );
  return ok({
    cotation: {
      ref: version.ref,
      numero: version.numero,
      points: version.points,
      dateCotation: version.dateCotation.toISOString(),
      lieux: version.localisations,
    },
    envoi: rows[0] ?? null,
    revision: demande.revision,
    deja: true,
  });
}

/** Une version note les vœux d'un seul territoire : aucun de ses lieux n'est un vœu d'un autre. */
const cotee = ({ localisations }: Version, demande: DemandeVerrouillee, territoire: string): boolean =>
  !demande.localisations.some((v) => v.siren !== territoire && localisations.some((l) => l.codeInsee === v.codeInsee));
