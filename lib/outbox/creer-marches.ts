import { withCallContext } from '../core/call-context.ts';
import type { Pool } from '../db/client.ts';
import { reprendreNotifications } from '../db/save-faits-passe-marche.ts';
import { transaction } from '../db/transaction.ts';
import type { Lot, MarcheSaisi, TypeMarche } from '../domain/marche.ts';
import type { ClientPasseMarche } from '../passe-marche/client.ts';
import { backoff } from './backoff.ts';

export type DepsCreation = {
  pool: Pool;
  environnement: string;
  passeMarche: Pick<ClientPasseMarche, 'createMarche'>;
  random: () => number;
};

type Pris = {
  id: number;
  nom: string;
  echeance: Date;
  siret: string;
  types: TypeMarche[];
  limiteLots: number | null;
  lots: Lot[];
  tentatives: number;
};

// La prise est validée avant l'appel : un arrêt au milieu laisse « en-creation », que personne ne reprend à l'aveugle.
const PRENDRE = `
UPDATE marche m SET creation = 'en-creation', prise_le = now(), tentatives = tentatives + 1
WHERE id = (SELECT id FROM marche WHERE environnement = $1 AND creation = 'a-creer' AND prochain_essai <= now()
  ORDER BY prochain_essai LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id, nom, echeance, siret, types, limite_lots AS "limiteLots", tentatives,
  coalesce((SELECT jsonb_agg(jsonb_build_object('nom', l.nom, 'cpv', l.cpv) ORDER BY l.rang) FROM lot l WHERE l.marche_id = m.id), '[]') AS lots`;

/** Plus longue que le délai total d'un appel et de son jeton. */
const ABANDON = '5 minutes';
const noter = (changement: string, genre: string, texte: string): string => `
WITH change AS (${changement} RETURNING id)
INSERT INTO marche_evenement (marche_id, genre, texte) SELECT id, ${genre}, ${texte} FROM change`;
const DOUTER = noter(
  `UPDATE marche SET creation = 'incertain', classe = 'INTERROMPU'
   WHERE environnement = $1 AND creation = 'en-creation' AND prise_le < now() - interval '${ABANDON}'`,
  `'incertain'`,
  `'INTERROMPU'`,
);
const CREER = noter(
  `UPDATE marche SET creation = 'cree', identifiant = $2, adresse = $3, cree_le = now(), classe = NULL, motifs = NULL
   WHERE id = $1 AND creation IN ('en-creation', 'incertain')`,
  `'cree'`,
  '$2',
);
const FINIR = noter(
  `UPDATE marche SET creation = $2, classe = $3, motifs = $4 WHERE id = $1 AND creation = 'en-creation'`,
  '$2',
  '$3',
);
const DIFFERER = `
UPDATE marche SET creation = 'a-creer', classe = $2, prochain_essai = now() + make_interval(secs => $3)
WHERE id = $1 AND creation = 'en-creation'`;

const versMarche = ({ nom, echeance, siret, types, limiteLots, lots }: Pris): MarcheSaisi => ({
  nom,
  echeance: echeance.toISOString(),
  siret,
  types,
  limiteLots,
  lots,
});

/** Crée chez Passe Marché le marché dû le plus ancien ; faux s'il n'y en a pas. Jamais deux envois après une réponse perdue. */
export async function creerUnMarche({ pool, environnement, passeMarche, random }: DepsCreation): Promise<boolean> {
  await pool.query(DOUTER, [environnement]);
  const { rows } = await pool.query<Pris>(PRENDRE, [environnement]);
  const [pris] = rows;
  if (pris === undefined) return false;
  const issue = await withCallContext({ marcheId: pris.id }, () => passeMarche.createMarche(versMarche(pris)));
  switch (issue.tag) {
    case 'faite': {
      const { identifiant, adresse } = issue.valeur;
      await transaction(pool, async (tx) => {
        await tx.query(CREER, [pris.id, identifiant, adresse]);
        await reprendreNotifications(tx, environnement, identifiant);
      });
      return true;
    }
    case 'refusee':
      await pool.query(FINIR, [pris.id, 'refuse', issue.classe, JSON.stringify(issue.fautes)]);
      return true;
    case 'incertaine':
      await pool.query(FINIR, [pris.id, 'incertain', issue.classe, null]);
      return true;
    case 'differee': {
      const attenteMs = backoff(pris.tentatives, issue.attendreMs, random);
      await pool.query(DIFFERER, [pris.id, issue.classe, attenteMs / 1_000]);
      return true;
    }
  }
}
