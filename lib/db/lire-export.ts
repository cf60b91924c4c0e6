import { type Colonne, colonnesDe } from '../domain/colonne-demandes.ts';
import type { Pool, Tx } from './client.ts';
import { pageDeListe } from './page-de-liste.ts';
import type { DemandeDeListe } from './where-demandes.ts';

/** Une demande exportée : son numéro unique, puis chaque colonne voulue, telle que la base l'écrit. */
export type RangeeExportee = (string | null)[];

const LOT = 1_000;
const PARIS = "AT TIME ZONE 'Europe/Paris'";

/** Ce que chaque colonne lit, et la table qu'elle joint : une colonne absente du fichier ne coûte rien. */
const LECTURES: Record<Colonne, { sql: string; jointure?: string }> = {
  menage: { sql: 'p.personnes_a_loger' },
  commune: { sql: 'coalesce(m.nom, p.communes[1])', jointure: 'LEFT JOIN commune m ON m.code_insee = p.communes[1]' },
  typologie: { sql: "array_to_string(p.typologies, ', ')" },
  grille: {
    sql: "c.grille_code || ' version ' || c.grille_version",
    jointure: 'LEFT JOIN cotation c ON c.id = p.cotation_id',
  },
  note: { sql: 'p.note' },
  etat: { sql: 'p.etat_cotation' },
  envoi: {
    sql: `e.etat || ' ' || to_char(coalesce(e.termine_le, e.cree_le) ${PARIS}, 'DD/MM/YYYY')`,
    jointure: 'LEFT JOIN LATERAL (SELECT * FROM envoi WHERE demande_id = p.id ORDER BY id DESC LIMIT 1) e ON true',
  },
  attribuee: {
    sql: 'coalesce(q.nom, q.email)',
    jointure: 'LEFT JOIN attribution t ON t.demande_id = p.id LEFT JOIN agent q ON q.id = t.agent_id',
  },
  depot: { sql: "to_char(p.date_depot, 'DD/MM/YYYY')" },
  maj: { sql: `to_char(p.date_maj ${PARIS}, 'DD/MM/YYYY')` },
};

/** Le texte et les valeurs d'un lot ; `apres` : la clé et l'identifiant de la dernière ligne lue. */
export function requeteExport(
  demande: DemandeDeListe,
  apres: { cle: string; id: number } | null,
  taille: number,
): [string, unknown[]] {
  const { sql, valeurs, ordre } = pageDeListe(demande, apres && { sens: 'apres', ...apres }, taille);
  const lues = colonnesDe(demande.filtre.colonnes).map((c) => LECTURES[c]);
  const texte = `
    WITH page AS (${sql})
    SELECT p.cle, p.id, p.numero_unique${lues.map((l) => `, ${l.sql}`).join('')}
    FROM page p ${lues.map((l) => l.jointure ?? '').join(' ')} ORDER BY p.cle ${ordre}, p.id ${ordre}`;
  return [texte, valeurs];
}

/** Tout en texte, tel que le serveur l'envoie : rien n'est converti pour être aussitôt réécrit. */
const EN_TEXTE = { getTypeParser: () => (brut: string) => brut };

async function lire(tx: Tx, [text, values]: [string, unknown[]]): Promise<RangeeExportee[]> {
  const { rows } = await tx.query<RangeeExportee>({ text, values, rowMode: 'array', types: EN_TEXTE });
  return rows;
}

/**
 * Toutes les lignes d'une liste, par lots de clé, sous un même instantané : ce que montre la liste à l'instant où l'on commence.
 * Au-delà de `max` lignes (des arrivées depuis le compte), la lecture échoue : un fichier tronqué ne se reconnaîtrait pas.
 */
export async function* lireExport(pool: Pool, demande: DemandeDeListe, max: number): AsyncGenerator<RangeeExportee[]> {
  const tx = await pool.connect();
  // Une connexion coupée pendant que le navigateur lit lentement ne doit pas arrêter le processus.
  const ignorer = () => undefined;
  tx.on('error', ignorer);
  let perdue: Error | undefined;
  try {
    await tx.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL idle_in_transaction_session_timeout = '60s'");
    const lot = (apres: { cle: string; id: number } | null) => {
      const lecture = lire(tx, requeteExport(demande, apres, LOT));
      // Attendue plus tard, ou jamais si le navigateur part : un échec entre-temps n'est pas un rejet oublié.
      lecture.catch(() => undefined);
      return lecture;
    };
    let lues = 0;
    for (let suivant: Promise<RangeeExportee[]> | null = lot(null); suivant !== null; ) {
      const rangees: RangeeExportee[] = await suivant;
      lues += rangees.length;
      if (lues > max) throw new Error('export : plus de lignes que la limite');
      const [cle, id] = rangees.at(-1) ?? [];
      // La base lit le lot suivant pendant que celui-ci s'écrit.
      suivant = rangees.length < LOT ? null : lot({ cle: cle ?? '', id: Number(id) });
      yield rangees.map((r) => r.slice(2));
    }
  } finally {
    await tx.query('ROLLBACK').catch((e: Error) => {
      perdue = e;
    });
    tx.off('error', ignorer);
    tx.release(perdue);
  }
}
