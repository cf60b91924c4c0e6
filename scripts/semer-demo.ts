import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { creerPool } from '../lib/db/client.ts';
import { saveDemandeSynchronisation } from '../lib/db/save-demande-synchronisation.ts';

const identite = z.object({
  sub: z.string(),
  given_name: z.string(),
  usual_name: z.string(),
  email: z.email(),
  organization_label: z.string(),
  /** `null` : une personne de test sans habilitation, qui doit être refusée. */
  role: z.enum(['lecteur', 'agent', 'responsable', 'support', 'administrateur']).nullable(),
  territoires: z.array(z.string()),
});
type Identite = z.infer<typeof identite>;

const IDENTITES = new URL('../base-ecole/proconnect/identites.json', import.meta.url);

const AGENT = `
INSERT INTO agent (id, nom, email, role, email_verifie_le) VALUES ($1, $2, $3, $4, now())
ON CONFLICT (email) DO UPDATE SET nom = excluded.nom, role = excluded.role, actif = true RETURNING id`;
const COMPTE = `
INSERT INTO compte (agent_id, type, provider, compte_fournisseur) VALUES ($1, 'oauth', 'proconnect', $2)
ON CONFLICT (provider, compte_fournisseur) DO UPDATE SET agent_id = excluded.agent_id`;
const TERRITOIRE = 'INSERT INTO agent_territoire (agent_id, siren) VALUES ($1, $2) ON CONFLICT DO NOTHING';

const lireIdentites = (): Identite[] => z.array(identite).parse(JSON.parse(readFileSync(IDENTITES, 'utf8')));
const idDe = (personne: Identite): string => createHash('sha256').update(personne.sub).digest('hex').slice(0, 24);

/** Habilite les identités de test de la base école et demande la première synchronisation ; rejouable. Démonstration seulement. */
export async function semerDemo(url: string, issuer: string): Promise<{ agents: number; synchronisation: string }> {
  const habilitees = lireIdentites().filter((p) => p.role !== null);
  const pool = creerPool(url, 2);
  try {
    for (const p of habilitees) {
      const nom = `${p.given_name} ${p.usual_name}`;
      const { rows } = await pool.query<{ id: string }>(AGENT, [idDe(p), nom, p.email, p.role]);
      const agentId = rows[0]?.id ?? idDe(p);
      // Le compte est tenu par l'émetteur et le sub : la même personne chez un autre fournisseur n'en hérite pas.
      await pool.query(COMPTE, [agentId, `${issuer}|${p.sub}`]);
      for (const siren of p.territoires) await pool.query(TERRITOIRE, [agentId, siren]);
    }
    const { ref } = await saveDemandeSynchronisation(pool, { declencheur: 'demarrage', agentId: null });
    return { agents: habilitees.length, synchronisation: ref };
  } finally {
    await pool.end();
  }
}

/** Une ligne par identité : qui, en quel rôle, où. */
export function lignesIdentites(): string[] {
  return lireIdentites().map((p) => {
    const qui = `${p.given_name} ${p.usual_name}`;
    return p.role === null ? `  ${qui} : sans habilitation, connexion refusée` : `  ${qui} : ${p.role}, ${p.organization_label}`;
  });
}

if (import.meta.main) {
  const { DATABASE_URL: url, PROCONNECT_ISSUER: issuer } = process.env;
  if (!url || !issuer)
    throw new Error('DATABASE_URL et PROCONNECT_ISSUER sont nécessaires pour habiliter les identités de test.');
  const { agents } = await semerDemo(url, issuer);
  console.log(`${agents} identités de test habilitées, première synchronisation demandée :`);
  console.log(lignesIdentites().join('\n'));
}
