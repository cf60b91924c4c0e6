import type { Pool } from './client.ts';
import { lireCurseur } from './curseur-demandes.ts';
import { type LigneDemande, listDemandes, type PageDeLignes } from './list-demandes.ts';
import type { DemandeDeListe } from './where-demandes.ts';

const LOT = 1_000;

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
    const lire = (curseur: string | null) => {
      const place = curseur === null ? null : lireCurseur(curseur, demande.filtre.tri);
      const lecture = listDemandes(tx, demande, place, LOT);
      // Attendue plus tard, ou jamais si le navigateur part : un échec entre-temps n'est pas un rejet oublié.
      lecture.catch(() => undefined);
      return lecture;
    };
    let lues = 0;
    for (let suivante: Promise<PageDeLignes> | null = lire(null); suivante !== null; ) {
      const { lignes, suivant }: PageDeLignes = await suivante;
      lues += lignes.length;
      if (lues > max) throw new Error('export : plus de lignes que la limite');
      // La base lit le lot suivant pendant que celui-ci s'écrit.
      suivante = suivant === null ? null : lire(suivant);
      yield lignes;
    }
  } finally {
    await tx.query('ROLLBACK').catch((e: Error) => {
      perdue = e;
    });
    tx.off('error', ignorer);
    tx.release(perdue);
  }
}
