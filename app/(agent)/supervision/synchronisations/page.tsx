import { SynchronisationsListe } from '@/components/synchronisations/synchronisations-liste.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listSynchronisations } from '@/lib/db/list-synchronisations.ts';

export const metadata = { title: 'Synchronisations – Supervision' };

export default async function PageSynchronisations() {
  const agent = await exigerAgent('supervision.lire');
  const synchronisations = await listSynchronisations(pool());
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Supervision', href: '/supervision' }]} courante="Synchronisations" />
      <h1>Synchronisations</h1>
      <SynchronisationsListe
        premieres={{ synchronisations }}
        peutDemander={peut(agent.role, 'synchronisation.demander')}
        peutConfirmer={peut(agent.role, 'synchronisation.confirmer')}
      />
    </>
  );
}
