import { incidentRow } from '@/components/incidents/incident-row.ts';
import { NouveauRejeu } from '@/components/rejeux/nouveau-rejeu.tsx';
import { direPortee, lirePortee } from '@/components/rejeux/portee-adresse.ts';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { liaison } from '@/lib/access/installation.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { findIncident } from '@/lib/db/find-incident.ts';

export const metadata = { title: 'Nouveau rejeu' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PageNouveauRejeu({ searchParams }: Props) {
  const agent = await exigerAgent('envoi.rejouer');
  const portee = lirePortee(await searchParams);
  const incident = portee?.tag === 'incident' ? await findIncident(pool(), agent.perimetre, portee.ref, new Date()) : null;
  const titre = incident ? incidentRow(incident).titre : null;
  const { quota } = liaison();
  const maximum = Math.min(quota.seconde * 60, Math.floor(quota.heure / 60));
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Rejeux', href: '/rejeux' }]} courante="Nouveau rejeu" />
      <h1>Nouveau rejeu</h1>
      {portee === null || (portee.tag === 'incident' && incident === null) ? (
        <EtatVide titre="Choisissez d’abord quoi rejouer" action={<Lien href="/envois">Choisir des envois</Lien>}>
          Un rejeu se prépare depuis un incident, ou depuis des envois cochés ou filtrés.
        </EtatVide>
      ) : (
        <NouveauRejeu portee={portee} phrase={direPortee(portee, titre)} nom={titre?.slice(0, 120) ?? ''} maximum={maximum} />
      )}
    </>
  );
}
