import { randomUUID } from 'node:crypto';
import { withCallContext } from '../core/call-context.ts';
import type { Pool } from '../db/client.ts';
import { nouvelleRef } from '../db/nouvelle-ref.ts';
import { transaction } from '../db/transaction.ts';
import type { NatureDocument } from '../domain/candidature.ts';
import type { ClientPasseMarche } from '../passe-marche/client.ts';
import type { Telechargement } from '../passe-marche/telechargement.ts';

export type DepsReleve = {
  pool: Pool;
  environnement: string;
  passeMarche: Pick<ClientPasseMarche, 'telecharger' | 'lireArchive' | 'jeter'>;
};

type Due = { id: number; marcheId: number; identifiant: string; manque: NatureDocument[] };

// Une notification perdue se découvre en moins d'une heure : chaque candidature muette est sondée toutes les quarante-cinq minutes.
// L'un des deux fichiers arrivé, l'autre se redemande trente jours : au-delà, Passe Marché ne l'aura plus.
const PRENDRE = `
UPDATE candidature SET sondee_le = now(), prochain_essai = now() + interval '15 minutes'
WHERE id = (SELECT id FROM candidature WHERE environnement = $1 AND cree_le IS NOT NULL AND prochain_essai <= now()
    AND (dossier_le IS NULL OR attestation_le IS NULL) AND coalesce(dossier_le > now() - interval '30 days', true)
  ORDER BY coalesce(sondee_le, cree_le) LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id, marche_id AS "marcheId", identifiant,
  array_remove(ARRAY[CASE WHEN attestation_le IS NULL THEN 'attestation' END, CASE WHEN dossier_le IS NULL THEN 'dossier' END], NULL) AS manque`;

const SUITES = {
  ouverte: `ouverte_le = least(ouverte_le, now()), classe = NULL, prochain_essai = now() + interval '45 minutes'`,
  manquants: `manquants_le = least(manquants_le, now()), classe = NULL, prochain_essai = now() + interval '45 minutes'`,
  inconnue: `classe = 'NOT_FOUND', prochain_essai = now() + interval '6 hours'`,
  'trop-gros': `classe = 'TROP_GROS', prochain_essai = now() + interval '1 day'`,
} as const;

const DOCUMENT = `
INSERT INTO document (ref, candidature_id, nature, nom, fichier, taille, empreinte, entrees, retenu)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (candidature_id, nature) DO NOTHING`;
// Le dossier reçu n'efface pas ce qui retient encore l'attestation.
const DATER = {
  attestation: 'UPDATE candidature SET attestation_le = least(attestation_le, now()), classe = NULL WHERE id = $1',
  dossier: `UPDATE candidature SET dossier_le = least(dossier_le, now()), classe = CASE WHEN attestation_le IS NULL THEN classe END WHERE id = $1`,
};

/** Range un fichier reçu ; celui d'un travailleur arrivé second est jeté. */
async function ranger(
  { pool, passeMarche }: DepsReleve,
  due: Due,
  nature: NatureDocument,
  recu: Extract<Telechargement, { tag: 'recu' }>,
) {
  const archive = nature === 'dossier' ? await passeMarche.lireArchive(recu.fichier) : null;
  const entrees = archive?.ok ? JSON.stringify(archive.value) : null;
  const retenu = archive !== null && !archive.ok ? archive.error : null;
  const range = await transaction(pool, async (tx) => {
    const { nom, fichier, taille, empreinte } = recu;
    const valeurs = [nouvelleRef(), due.id, nature, nom, fichier, taille, empreinte, entrees, retenu];
    const { rowCount } = await tx.query(DOCUMENT, valeurs);
    await tx.query(DATER[nature], [due.id]);
    return rowCount === 1;
  });
  if (!range) await passeMarche.jeter(recu.fichier);
}

/** Relève la candidature due la plus longtemps muette : ses documents s'ils sont là, sinon ce que leur absence apprend. Faux si aucune. */
export async function releverUneCandidature(deps: DepsReleve): Promise<boolean> {
  const { pool, environnement, passeMarche } = deps;
  const { rows } = await pool.query<Due>(PRENDRE, [environnement]);
  const [due] = rows;
  if (due === undefined) return false;
  const noter = (suite: keyof typeof SUITES) => pool.query(`UPDATE candidature SET ${SUITES[suite]} WHERE id = $1`, [due.id]);
  const correlation = randomUUID();
  const contexte = { marcheId: due.marcheId, candidatureId: due.id };
  for (const nature of due.manque) {
    const recu = await withCallContext(contexte, () => passeMarche.telecharger(nature, due.identifiant, correlation));
    if (!recu.ok) {
      await pool.query(`UPDATE candidature SET classe = $2, prochain_essai = now() + interval '5 minutes' WHERE id = $1`, [
        due.id,
        recu.error.tag,
      ]);
      return true;
    }
    switch (recu.value.tag) {
      case 'recu':
        await ranger(deps, due, nature, recu.value);
        break;
      case 'pas-finalisee':
        await noter('ouverte');
        return true;
      case 'documents-absents':
        await noter('manquants');
        break;
      case 'inconnue':
      case 'trop-gros':
        await noter(recu.value.tag);
        break;
    }
  }
  return true;
}
