import { SanteEnDirect } from '@/components/supervision/sante-en-direct.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { liaison } from '@/lib/access/installation.ts';
import { pool } from '@/lib/db/client.ts';
import { findSupervision } from '@/lib/db/find-supervision.ts';

export const metadata = { title: 'Santé – Supervision' };

export default async function PageSupervision() {
  const agent = await exigerAgent('supervision.lire');
  const premiere = await findSupervision(pool(), liaison(), new Date());
  return (
    <>
      <FilAriane courante="Supervision" />
      <h1>Santé de la liaison avec le SNE</h1>
      <SanteEnDirect premiere={premiere} peutSynchroniser={peut(agent.role, 'synchronisation.demander')} />
    </>
  );
}
