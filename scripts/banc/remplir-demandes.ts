import type { Pool } from '../../lib/db/client.ts';
import { desDemandes } from '../../prisma/fixtures/des-demandes.ts';
import { insererDemandes } from '../../prisma/fixtures/inserer-demandes.ts';

const LOT = 5_000;

/** Ajoute au moins `n` demandes variées, par lots entiers, et rafraîchit les statistiques. */
export async function remplirDemandes(pool: Pool, n: number): Promise<void> {
  for (let debut = 0; debut < n; debut += LOT) {
    const lot = desDemandes(LOT, debut + 1).map(({ demande, copie }, i) => {
      const rang = String(debut + i + 1).padStart(12, '0');
      return { demande: { ...demande, numero: `035062${rang}` as typeof demande.numero }, copie: { ...copie, ref: `d${rang}` } };
    });
    await insererDemandes(pool, lot);
  }
  await pool.query('VACUUM ANALYZE');
}
