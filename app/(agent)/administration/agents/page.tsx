import { AgentsListe } from '@/components/administration/agents-liste.tsx';
import { InviterAgent } from '@/components/administration/inviter-agent.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { ROLES } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listAgents } from '@/lib/db/list-agents.ts';
import { listTerritoires } from '@/lib/db/list-territoires.ts';

export const metadata = { title: 'Agents et habilitations – Administration' };

const ROLES_OFFERTS = Object.entries(ROLES).map(([valeur, libelle]) => ({ valeur, libelle }));

export default async function PageAgents() {
  const { id } = await exigerAgent('agent.gerer');
  const [agents, territoires] = await Promise.all([listAgents(pool()), listTerritoires(pool(), { tag: 'tous' })]);
  const offre = { roles: ROLES_OFFERTS, territoires };
  return (
    <>
      <FilAriane courante="Agents et habilitations" />
      <h1>Agents et habilitations</h1>
      <p>
        Une habilitation se revoit deux fois par an ; sans connexion depuis quatre-vingt-dix jours, elle est dormante. Chaque
        changement laisse une ligne dans la <Lien href="/administration/audit">trace d’audit</Lien>.
      </p>
      <details className="fr-mb-4w">
        <summary>Inviter une personne</summary>
        <InviterAgent {...offre} />
      </details>
      <h2>Habilitations</h2>
      <AgentsListe agents={agents} offre={offre} moi={id} maintenant={new Date()} />
    </>
  );
}
