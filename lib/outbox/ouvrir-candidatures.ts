import { withCallContext } from '../core/call-context.ts';
import type { Pool } from '../db/client.ts';
import { reprendreNotifications } from '../db/save-faits-passe-marche.ts';
import { transaction } from '../db/transaction.ts';
import type { ClientPasseMarche } from '../passe-marche/client.ts';
import { backoff } from './backoff.ts';

export type DepsOuverture = {
  pool: Pool;
  environnement: string;
  passeMarche: Pick<ClientPasseMarche, 'createCandidature'>;
  random: () => number;
};

type Prise = { id: number; siret: string; tentatives: number; marcheId: number; marche: string };

// Répétable : la prise n'est qu'un report de deux minutes, un arrêt au milieu se refait sans risque.
const PRENDRE = `
UPDATE candidature c SET prise_le = now(), tentatives = c.tentatives + 1, prochain_essai = now() + interval '2 minutes'
FROM marche m
WHERE m.id = c.marche_id AND c.id = (
  SELECT c2.id FROM candidature c2 JOIN marche m2 ON m2.id = c2.marche_id
  WHERE c2.environnement = $1 AND c2.ouverture = 'a-ouvrir' AND c2.prochain_essai <= now() AND m2.configure_le IS NOT NULL
  ORDER BY c2.prochain_essai LIMIT 1 FOR UPDATE OF c2 SKIP LOCKED)
RETURNING c.id, c.siret, c.tentatives, m.id AS "marcheId", m.identifiant AS marche`;

const OUVRIR = `
UPDATE candidature SET ouverture = 'ouverte', identifiant = $2, adresse = $3, cree_le = coalesce(cree_le, now()), classe = NULL, motifs = NULL,
  prochain_essai = now() + interval '45 minutes' WHERE id = $1`;
const FINIR = `
UPDATE candidature SET ouverture = $2, classe = $3, motifs = $4, prochain_essai = now() + make_interval(secs => $5) WHERE id = $1`;

/** Ouvre la candidature due la plus ancienne ; faux s'il n'y en a pas. */
export async function ouvrirUneCandidature({ pool, environnement, passeMarche, random }: DepsOuverture): Promise<boolean> {
  const { rows } = await pool.query<Prise>(PRENDRE, [environnement]);
  const [prise] = rows;
  if (prise === undefined) return false;
  const { id: candidatureId, marcheId } = prise;
  const issue = await withCallContext({ marcheId, candidatureId }, () =>
    passeMarche.createCandidature(prise.marche, prise.siret),
  );
  switch (issue.tag) {
    case 'faite': {
      const { identifiant, adresse } = issue.valeur;
      await transaction(pool, async (tx) => {
        await tx.query(OUVRIR, [prise.id, identifiant, adresse]);
        await reprendreNotifications(tx, environnement, identifiant);
      });
      return true;
    }
    case 'refusee':
      await pool.query(FINIR, [prise.id, 'refusee', issue.classe, JSON.stringify(issue.fautes), 0]);
      return true;
    case 'incertaine':
    case 'differee': {
      const attenteMs = backoff(prise.tentatives, issue.tag === 'differee' ? issue.attendreMs : null, random);
      await pool.query(FINIR, [prise.id, 'a-ouvrir', issue.classe, null, attenteMs / 1_000]);
      return true;
    }
  }
}
