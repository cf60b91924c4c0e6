import type { Instant } from '../domain/instant.ts';
import type { Quota } from '../domain/quota.ts';
import { type Couche, type EtatCouche, type MotsSante, motsDeSante } from '../domain/sante.ts';
import type { Sql } from './client.ts';
import { listSynchronisations, type SynchronisationLue } from './list-synchronisations.ts';

export type Operation = { operation: string; appels: number; enEchec: number; dureeMoyenneMs: number };

/** Ce que les réglages disent de la liaison ; quotas d'appels annoncés. */
export type Liaison = { environnement: string; quota: Quota };

export type Supervision = Liaison & {
  couches: (MotsSante & { dernierSucces: Instant | null; dernierEchec: Instant | null; verifieeLe: Instant | null })[];
  /** Dernier appel du SNE qui a réussi. */
  dernierSucces: Instant | null;
  consommation: Quota;
  /** Les vingt-quatre dernières heures, par opération. */
  operations: Operation[];
  /** Envois par état, tous territoires. */
  file: Record<string, number>;
  disjoncteur: { tag: 'ferme' | 'ouvert' | 'demi-ouvert'; sondeA: Instant | null };
  synchronisation: SynchronisationLue | null;
};

type LigneSante = {
  couche: Couche;
  etat: string;
  depuis: Date;
  dernier_succes: Date | null;
  dernier_echec: Date | null;
  verifiee_le: Date;
};

const SANTE = 'SELECT couche, etat, depuis, dernier_succes, dernier_echec, verifiee_le FROM sante WHERE environnement = $1';

// Le trafic est compté à la minute ; seule la dernière seconde se lit au journal (un millier de lignes au plus, par la clé).
const CONSOMMATION = `
SELECT (SELECT coalesce(sum(1), 0)::int FROM echange WHERE le > $2::timestamptz - interval '1 second' AND environnement = $1 AND partenaire = 'sne') AS seconde,
  coalesce(sum(n) FILTER (WHERE minute > $2::timestamptz - interval '1 hour'), 0)::int AS heure,
  coalesce(sum(n), 0)::int AS jour
FROM trafic WHERE environnement = $1 AND partenaire = 'sne' AND minute > $2::timestamptz - interval '1 day'`;

const OPERATIONS = `
SELECT operation, sum(n)::int AS appels, coalesce(sum(n) FILTER (WHERE verdict IN ('echec', 'delai')), 0)::int AS "enEchec",
  round(sum(duree_ms) / sum(n))::int AS "dureeMoyenneMs"
FROM trafic WHERE environnement = $1 AND minute > $2::timestamptz - interval '1 day' GROUP BY operation ORDER BY operation`;

const FILE = `
SELECT split_part(cle, '|', 2) AS etat, sum(n)::int AS n FROM compteur WHERE famille = 'envoi' GROUP BY 1 HAVING sum(n) <> 0`;

const DISJONCTEUR = `SELECT disjoncteur FROM liaison WHERE partenaire = 'piste' AND environnement = $1`;

type Disjoncteur = { tag: 'ferme' | 'ouvert' | 'demi-ouvert'; probeAt?: number };

const enEtat = (l: LigneSante): EtatCouche => ({
  couche: l.couche,
  etat: l.etat,
  depuis: l.depuis.toISOString(),
  dernierSucces: l.dernier_succes?.toISOString() ?? null,
  dernierEchec: l.dernier_echec?.toISOString() ?? null,
  verifieeLe: l.verifiee_le.toISOString(),
});

/** Tout ce que montre la page de santé. */
export async function findSupervision(sql: Sql, { environnement, quota }: Liaison, maintenant: Date): Promise<Supervision> {
  const [sante, consommation, operations, file, liaison, synchronisations] = await Promise.all([
    sql.query<LigneSante>(SANTE, [environnement]),
    sql.query<Quota>(CONSOMMATION, [environnement, maintenant]),
    sql.query<Operation>(OPERATIONS, [environnement, maintenant]),
    sql.query<{ etat: string; n: number }>(FILE),
    sql.query<{ disjoncteur: Disjoncteur }>(DISJONCTEUR, [environnement]),
    listSynchronisations(sql, null, 1),
  ]);
  const etats = sante.rows.map(enEtat);
  const disjoncteur = liaison.rows[0]?.disjoncteur ?? { tag: 'ferme' };
  return {
    environnement,
    quota,
    couches: motsDeSante(etats).map((mots) => {
      const vu = etats.find((e) => e.couche === mots.couche);
      return {
        ...mots,
        dernierSucces: vu?.dernierSucces ?? null,
        dernierEchec: vu?.dernierEchec ?? null,
        verifieeLe: vu?.verifieeLe ?? null,
      };
    }),
    dernierSucces: etats.find((e) => e.couche === 'application')?.dernierSucces ?? null,
    consommation: consommation.rows[0] ?? { seconde: 0, heure: 0, jour: 0 },
    operations: operations.rows,
    file: Object.fromEntries(file.rows.map((f) => [f.etat, f.n])),
    disjoncteur: {
      tag: disjoncteur.tag,
      sondeA: disjoncteur.probeAt === undefined ? null : new Date(disjoncteur.probeAt).toISOString(),
    },
    synchronisation: synchronisations[0] ?? null,
  };
}
