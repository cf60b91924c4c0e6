import type { CritereRetenu } from '../domain/cotation.ts';
import type { DemandeACoter } from '../domain/demande-a-coter.ts';
import type { Preuve } from '../domain/moteur-de-grille.ts';
import type { Population } from '../domain/grille.ts';
import type { Jour } from '../domain/instant.ts';
import type { Sql } from './client.ts';
import type { DonneesDemande } from './demande.transfer.ts';

export type Stock = { territoires: readonly string[]; population: Population };

/** Une demande du stock : de quoi la coter, sans son identité. */
export type DemandeDuStock = { id: number; ref: string; naissance: Jour | null; demande: DemandeACoter; preuves: Preuve[] };

type Ligne = {
  id: number;
  ref: string;
  depot: Jour;
  mutation: boolean;
  naissance: Jour | null;
  donnees: DonneesDemande;
  criteres: CritereRetenu[] | null;
};

const EN_COURS = `d.statut IN ('active', 'en-attente-renouvellement') AND d.disparue_le IS NULL
  AND d.territoires && $1 AND ($2 = 'toutes' OR d.mutation = ($2 = 'mutation'))`;

// Les critères d'une cotation ne sont lus que s'il y en a d'établis par un agent : les autres se recalculent.
const LOT = `
  SELECT d.id, d.ref, d.date_depot AS depot, d.mutation, d.date_naissance AS naissance, d.donnees, c.criteres
    FROM demande d
    LEFT JOIN cotation c ON c.id = d.cotation_id AND c.criteres @? '$[*] ? (@.origine != "automatique")'
   WHERE d.id > $3 AND ${EN_COURS}
   ORDER BY d.id LIMIT $4`;

/** Le lot suivant du stock, par identifiant croissant. */
export async function listDemandesASimuler(sql: Sql, stock: Stock, apres: number, taille: number): Promise<DemandeDuStock[]> {
  const { rows } = await sql.query<Ligne>({
    name: 'simulation-lot',
    text: LOT,
    values: [stock.territoires, stock.population, apres, taille],
  });
  return rows.map(({ id, ref, depot, mutation, naissance, donnees, criteres }) => ({
    id,
    ref,
    naissance,
    demande: {
      ...donnees,
      dateDepot: depot,
      mutation,
      profil: donnees.profil && { ...donnees.profil, naissance },
    },
    preuves: criteres?.filter(estPreuve) ?? [],
  }));
}

/** Combien de demandes un passage verra ; lu une fois, au début du travail. */
export async function compterStock(sql: Sql, stock: Stock): Promise<number> {
  const { rows } = await sql.query<{ n: number }>(`SELECT count(*) AS n FROM demande d WHERE ${EN_COURS}`, [
    stock.territoires,
    stock.population,
  ]);
  return rows[0]?.n ?? 0;
}

const estPreuve = (c: CritereRetenu): c is Preuve => c.origine !== 'automatique';
