import type { Droits } from '../domain/agent-habilite.ts';
import { INVITATION_JOURS } from '../domain/habilitation.ts';
import type { Pool } from './client.ts';
import { nouvelleRef } from './nouvelle-ref.ts';
import { saveTerritoiresAgent, territoireInconnu } from './save-territoires-agent.ts';
import { tracerHabilitation } from './tracer-habilitation.ts';
import { transaction } from './transaction.ts';

export type Invitation = { tag: 'invite'; ref: string } | { tag: 'deja-habilite' } | { tag: 'territoire-inconnu'; siren: string };

const INVITER = `
INSERT INTO agent (id, nom, email, role, tous_territoires, invitation_expire_le)
VALUES ($1, $2, $3, $4, $5, $6::timestamptz + make_interval(days => ${INVITATION_JOURS})) ON CONFLICT (email) DO NOTHING RETURNING id`;

/** Ouvre un compte à un courriel : sa première connexion ProConnect, dans le délai, le reliera à une identité. `par` absent : l'exploitant. */
export const inviterAgent = (
  pool: Pool,
  invite: Droits & { nom: string; courriel: string },
  par: string | null,
  maintenant: Date,
): Promise<Invitation> =>
  transaction(pool, async (tx) => {
    const inconnu = await territoireInconnu(tx, invite.territoires);
    if (inconnu !== null) return { tag: 'territoire-inconnu', siren: inconnu };
    const { nom, courriel, role, tousTerritoires } = invite;
    const valeurs = [nouvelleRef(), nom, courriel.toLowerCase(), role, tousTerritoires, maintenant];
    const { rows } = await tx.query<{ id: string }>(INVITER, valeurs);
    const ref = rows[0]?.id;
    if (ref === undefined) return { tag: 'deja-habilite' };
    await saveTerritoiresAgent(tx, ref, invite.territoires);
    await tracerHabilitation(tx, { par, ref, geste: 'inviter', ...invite, actif: true });
    return { tag: 'invite', ref };
  });
