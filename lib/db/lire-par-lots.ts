import type { Pool } from './client.ts';
import { lireCurseur } from './curseur-demandes.ts';
import { type LigneDemande, listDemandes } from './list-demandes.ts';
import type { DemandeDeListe } from './where-demandes.ts';

const LOT = 500;

/**
 * Toutes les lignes d'une liste, par lots de clé, sous un même instantané : ce que montre la liste à l'instant où l'on commence.
 * Au-delà de `max` lignes (des arrivées depuis le compte), la lecture échoue : un fichier tronqué ne se reconnaîtrait pas.
 */
export async function* lireParLots(pool: Pool, demande: DemandeDeListe, max: number): AsyncGenerator<LigneDemande[]> {
  const tx = await pool.connect();
  // Une connexion coupée pendant que le navigateur lit lentement ne doit pas arrêter le processus.
  const ignorer = () => undefined;
  tx.on('error', ignorer);
  let perdue: Error | undefined;
  try {
    await tx.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL idle_in_transaction_session_timeout = '60s'");
    let lues = 0;
    for (let curseur: string | null | undefined; curseur !== null; ) {
      const place = curseur ? lireCurseur(curseur, demande.filtre.tri) : null;
      const page = await listDemandes(tx, demande, place, LOT);
      lues += page.lignes.length;
      if (lues > max) throw new Error('export : plus de lignes que la limite');
      yield page.lignes;
      curseur = page.suivant;
    }
  } finally {
    await tx.query('ROLLBACK').catch((e: Error) => {
      perdue = e;
    });
    tx.off('error', ignorer);
    tx.release(perdue);
  }
}
