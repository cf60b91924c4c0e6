import { notFound } from 'next/navigation';
import { FormulaireCause } from '@/components/incidents/formulaire-cause.tsx';
import { VersionsCause } from '@/components/incidents/versions-cause.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { rolesAyant } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { cheminCause } from '@/lib/contracts/incidents.ts';
import { pool } from '@/lib/db/client.ts';
import { findCause, listVersionsCause } from '@/lib/db/list-catalogue.ts';
import { listResponsables } from '@/lib/db/list-responsables.ts';

export const metadata = { title: 'Cause – Catalogue des causes' };

export default async function PageCause({ params }: { params: Promise<{ code: string }> }) {
  await exigerAgent('cause.gerer');
  const chemin = cheminCause.safeParse(await params);
  if (!chemin.success) notFound();
  const { code } = chemin.data;
  const [cause, versions, agents] = await Promise.all([
    findCause(pool(), code),
    listVersionsCause(pool(), code),
    listResponsables(pool(), rolesAyant('incident.traiter')),
  ]);
  const etapes = [
    { libelle: 'Incidents', href: '/incidents' },
    { libelle: 'Catalogue des causes', href: '/incidents/causes' },
  ];
  return (
    <>
      <FilAriane etapes={etapes} courante={cause?.titre ?? code} />
      <h1>{cause?.titre ?? `Nouvelle cause : ${code}`}</h1>
      <FormulaireCause code={code} cause={cause} agents={agents} />
      {versions.length > 0 ? <VersionsCause versions={versions} /> : null}
    </>
  );
}
