import type { Pool } from '../db/client.ts';
import { drawPermits, type ReglageDebit, type Tirage } from '../db/draw-permits.ts';
import { disjoncteurPartage, type EtatPartage } from '../db/etat-partage.ts';
import { type CleLiaison, ouvrirLiaison } from '../db/ouvrir-liaison.ts';

export type LiaisonPartagee<T> = { tirer: (voulus: number) => Promise<Tirage>; disjoncteur: EtatPartage<T> };

/** Le débit et le disjoncteur d'un partenaire, communs à tous les processus : deux colonnes d'une même ligne. */
export function liaisonPartagee<T>(
  pool: Pool,
  cle: CleLiaison,
  { ferme, debit, nowMs }: { ferme: T; debit: ReglageDebit; nowMs: () => number },
): LiaisonPartagee<T> {
  let ouverte: Promise<void> | null = null;
  const ouvrir = (): Promise<void> => {
    ouverte ??= ouvrirLiaison(pool, cle, ferme).catch((cause: unknown) => {
      ouverte = null;
      throw cause;
    });
    return ouverte;
  };
  const disjoncteur = disjoncteurPartage<T>(pool, cle, nowMs);
  return {
    tirer: async (voulus) => {
      await ouvrir();
      return drawPermits(pool, cle, voulus, debit);
    },
    disjoncteur: {
      lire: async () => {
        await ouvrir();
        return disjoncteur.lire();
      },
      echanger: disjoncteur.echanger,
    },
  };
}
