import { SanteChiffree } from '@/components/supervision/sante-chiffree.tsx';
import { SanteEnDirect } from '@/components/supervision/sante-en-direct.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { liaison } from '@/lib/access/installation.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { parametresSante } from '@/lib/contracts/sante-search-params.ts';
import { pool } from '@/lib/db/client.ts';
import { findDisponibilite } from '@/lib/db/find-disponibilite.ts';
import { findSupervision } from '@/lib/db/find-supervision.ts';
import { listFaitsParJour } from '@/lib/db/list-faits-par-jour.ts';

export const metadata = { title: 'Santé – Supervision' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PageSante({ searchParams }: Props) {
  const agent = await exigerAgent('supervision.lire');
  const { jour, periode } = parametresSante.parse(await searchParams);
  const maintenant = new Date();
  const lien = liaison();
  const [premiere, lue, faits] = await Promise.all([
    findSupervision(pool(), lien, maintenant),
    findDisponibilite(pool(), lien.environnement, maintenant, periode),
    listFaitsParJour(pool(), agent.perimetre, lien.environnement, maintenant),
  ]);
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Supervision', href: '/supervision' }]} courante="Santé" />
      <h1>Santé de la liaison avec le SNE</h1>
      <SanteEnDirect premiere={premiere} peutSynchroniser={peut(agent.role, 'synchronisation.demander')} />
      <SanteChiffree
        lue={lue}
        faits={faits}
        jour={jour}
        periode={periode}
        liens={{ incidents: peut(agent.role, 'incident.lire'), alertes: peut(agent.role, 'alerte.lire') }}
      />
    </>
  );
}
