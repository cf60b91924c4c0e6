import { Situation } from '@/components/demandes/situation.tsx';
import { toSituation } from '@/components/demandes/situation-view.ts';
import { peut } from '@/lib/access/permissions.ts';
import { lireFiche } from '../lire-fiche.ts';

export const metadata = { title: 'Situation – Demande' };

export default async function PageSituation({ params }: { params: Promise<{ ref: string }> }) {
  const { agent, fiche } = await lireFiche((await params).ref);
  return (
    <Situation
      groupes={toSituation(fiche, new Date())}
      reference={fiche.ref}
      identiteConnue={fiche.identiteConnue}
      voitIdentite={peut(agent.role, 'demande.identite')}
    />
  );
}
