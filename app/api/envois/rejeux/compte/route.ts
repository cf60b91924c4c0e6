import { type CompteRejeu, demandeCompteRejeu } from '@/lib/contracts/envois.ts';
import { pool } from '@/lib/db/client.ts';
import { listEtatsEnvois } from '@/lib/db/list-etats-envois.ts';
import { compterRejouables } from '@/lib/outbox/rejouables.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Combien d'envois un rejeu toucherait, à montrer avant de confirmer ; ne change rien. */
export const POST = withRoute(
  { permission: 'envoi.rejouer', body: demandeCompteRejeu },
  async ({ agent, body: { cible } }): Promise<CompteRejeu> => {
    const relancables = await compterRejouables(pool(), agent.perimetre, cible);
    if (cible.tag === 'cause') return { relancables, dejaTransmis: 0, horsPerimetre: 0, autres: 0 };
    const refs = [...new Set(cible.refs)];
    const etats = await listEtatsEnvois(pool(), agent.perimetre, refs);
    const dejaTransmis = etats.filter((etat) => etat === 'transmis').length;
    return {
      relancables,
      dejaTransmis,
      horsPerimetre: refs.length - etats.length,
      autres: Math.max(0, etats.length - dejaTransmis - relancables),
    };
  },
);
