import { jourDeParis } from '../domain/jour-de-paris.ts';
import type { Pool, Tx } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import type { EtatCalcul } from '../domain/calcul-stock.ts';
import { NON_RESOLUS } from '../domain/envoi.ts';
import { coterLigne, type LigneACoter } from './coter-ligne.ts';
import { grillesEnVigueur } from './grilles-en-vigueur.ts';
import { type CotationCalculee, saveCotationsCalculees } from './save-cotations-calculees.ts';

export type DepsCalcul = {
  pool: Pool;
  environnement: string;
  now: () => Date;
  nouvelleRef: () => string;
  /** Envois du calcul en attente au plus : une saisie faite pendant le calcul ne passe jamais loin derrière. */
  fileMax: number;
};

type CalculPris = { ref: string; etat: EtatCalcul; territoires: string[]; enFile: number };

// Le calcul d'abord : une pause attend la fin du lot, et deux processus ne font jamais le même.
const PRENDRE = `SELECT ref, etat, territoires, en_file AS "enFile" FROM calcul_stock WHERE id = $1 FOR UPDATE`;

// Verrouiller d'abord, regarder les envois ensuite : une relance validée entre les deux se voit. Le rang suit l'identifiant, l'ordre
// de verrouillage de tous les autres chemins.
const VERROUILLER = `
  SELECT l.rang FROM calcul_stock_ligne l JOIN demande d ON d.id = l.demande_id
   WHERE l.calcul_id = $1 AND l.etat = 'a-calculer' ORDER BY l.rang LIMIT $2 FOR NO KEY UPDATE OF d`;

const LIRE = `
  SELECT l.rang, d.id AS "demandeId", l.revision AS prevue, d.revision, d.statut, d.disparue_le IS NOT NULL AS disparue,
         d.a_coter OR d.etat_cotation = 'a-coter' AS "aCoter", d.mutation, d.date_depot AS "dateDepot", d.date_naissance AS naissance,
         d.donnees, c.grille_code AS "grilleCode", c.criteres,
         EXISTS (SELECT 1 FROM envoi e WHERE e.demande_id = d.id AND e.etat = ANY ($3)) AS "envoiEnJeu"
    FROM calcul_stock_ligne l JOIN demande d ON d.id = l.demande_id LEFT JOIN cotation c ON c.id = d.cotation_id
   WHERE l.calcul_id = $1 AND l.rang = ANY ($2::int[])`;

const ECARTER = `
  UPDATE calcul_stock_ligne l SET etat = 'ecartee', raison = x.raison
    FROM unnest($2::int[], $3::text[]) AS x(rang, raison) WHERE l.calcul_id = $1 AND l.rang = x.rang`;

const COMPTER = `
  UPDATE calcul_stock SET a_calculer = a_calculer - $2 - $3, en_file = en_file + $2, ecartees = ecartees + $3 WHERE id = $1`;

const LOT = 250;

/** Cote les demandes suivantes du calcul, en une transaction ; rend combien de lignes ont avancé, 0 s'il n'y a rien à faire. */
export async function calculerLot(deps: DepsCalcul, id: number): Promise<number> {
  return transaction(deps.pool, async (tx) => {
    const { rows } = await tx.query<CalculPris>(PRENDRE, [id]);
    const [calcul] = rows;
    if (calcul?.etat !== 'en-cours') return 0;
    const place = Math.min(LOT, deps.fileMax - calcul.enFile);
    return place <= 0 ? 0 : coterLignes(tx, deps, { id, ...calcul }, place);
  });
}

async function coterLignes(tx: Tx, deps: DepsCalcul, calcul: CalculPris & { id: number }, place: number): Promise<number> {
  const { rows: prises } = await tx.query<{ rang: number }>(VERROUILLER, [calcul.id, place]);
  if (prises.length === 0) return 0;
  const { rows } = await tx.query<LigneACoter>(LIRE, [calcul.id, prises.map((l) => l.rang), NON_RESOLUS]);
  const maintenant = deps.now();
  const jour = jourDeParis(maintenant);
  const grilles = await grillesEnVigueur(tx, jour);
  const cotees: CotationCalculee[] = [];
  const ecartees: { rang: number; raison: string }[] = [];
  for (const ligne of rows) {
    const issue = coterLigne(ligne, calcul.territoires, grilles, jour);
    if (issue.tag === 'ecartee') ecartees.push({ rang: ligne.rang, raison: issue.raison });
    else {
      const refs = { cotation: deps.nouvelleRef(), envoi: deps.nouvelleRef() };
      cotees.push({ demandeId: ligne.demandeId, refs, calculee: issue });
    }
  }
  const { environnement } = deps;
  await saveCotationsCalculees(tx, cotees, { calcul, environnement, maintenant });
  await tx.query(ECARTER, [calcul.id, ecartees.map((e) => e.rang), ecartees.map((e) => e.raison)]);
  await tx.query(COMPTER, [calcul.id, cotees.length, ecartees.length]);
  return rows.length;
}
