import { err, ok, type Result } from '../core/result.ts';
import type { Sql } from '../db/client.ts';
import { nouvelleRef } from '../db/nouvelle-ref.ts';
import { GESTES_MARCHE } from '../domain/gestes-marche.ts';
import { FAUTES_SIRET, lireSiret } from '../domain/siret.ts';

type Refus = { tag: 'siret'; message: string } | { tag: 'marche' };

const INSERER = `
INSERT INTO candidature AS c (ref, environnement, marche_id, siret, ouverture, agent_id)
SELECT $1, environnement, id, $4, 'a-ouvrir', $5 FROM marche WHERE environnement = $2 AND ref = $3 AND etat = ANY ($6)
ON CONFLICT (marche_id, siret) DO UPDATE SET prochain_essai = least(c.prochain_essai, now()),
  ouverture = CASE WHEN c.ouverture = 'refusee' THEN 'a-ouvrir' ELSE c.ouverture END
RETURNING ref`;

/** Demande l'ouverture d'une candidature, ou rend celle que cette entreprise a déjà ; le marché doit être configuré, et pas clos. */
export async function demanderCandidature(
  sql: Sql,
  { environnement, marche, agentId }: { environnement: string; marche: string; agentId: string },
  brut: string,
): Promise<Result<string, Refus>> {
  const siret = lireSiret(brut);
  if (!siret.ok) return err({ tag: 'siret', message: FAUTES_SIRET[siret.error] });
  const { rows } = await sql.query<{ ref: string }>(INSERER, [
    nouvelleRef(),
    environnement,
    marche,
    siret.value,
    agentId,
    GESTES_MARCHE.candidater,
  ]);
  return rows[0] === undefined ? err({ tag: 'marche' }) : ok(rows[0].ref);
}
