import { notFound } from 'next/navigation';
import { courrierSupport } from '@/components/incidents/courrier-support.ts';
import { Comparaison } from '@/components/incidents/comparaison.tsx';
import { Defusion } from '@/components/incidents/defusion.tsx';
import { Discussion } from '@/components/incidents/discussion.tsx';
import { EnteteIncident } from '@/components/incidents/entete-incident.tsx';
import { GestesIncident } from '@/components/incidents/gestes-incident.tsx';
import { Histoire } from '@/components/incidents/histoire.tsx';
import { Occurrences } from '@/components/incidents/occurrences.tsx';
import { Procedure } from '@/components/incidents/procedure.tsx';
import { Repartition } from '@/components/incidents/repartition.tsx';
import { versEchange } from '@/components/journal/echange-row.ts';
import { JournalTable } from '@/components/journal/journal-table.tsx';
import { RejeuxTable } from '@/components/rejeux/rejeux-table.tsx';
import { TableEcarts } from '@/components/supervision/table-ecarts.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { lireIncident } from './lire-incident.ts';

export const metadata = { title: 'Incident' };

export default async function PageIncident({ params }: { params: Promise<{ ref: string }> }) {
  const agent = await exigerAgent('incident.lire');
  const maintenant = new Date();
  const lu = await lireIncident(pool(), agent, (await params).ref, maintenant);
  if (lu === null) notFound();
  const { incident, evenements, comparaison, echantillon, rejeux, voisins, ecarts } = lu;
  const peutTraiter = peut(agent.role, 'incident.traiter');
  const fusionne = incident.fusionneDans !== null;
  const courrier = courrierSupport(incident, echantillon.slice(0, 5));
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Incidents', href: '/incidents' }]} courante="Incident" />
      <EnteteIncident incident={incident} maintenant={maintenant.toISOString()} />
      {peutTraiter && fusionne ? <Defusion incident={incident.ref} /> : null}
      {peutTraiter && !fusionne ? <GestesIncident incident={incident} autres={voisins} courrier={courrier} /> : null}
      <Procedure cause={incident.cause} code={incident.code ?? incident.classe} peutModifier={peut(agent.role, 'cause.gerer')} />
      {ecarts.length > 0 ? <TableEcarts ecarts={ecarts} /> : null}
      <Occurrences parHeure={incident.parHeure} maintenant={maintenant.toISOString()} />
      <Repartition parTerritoire={incident.parTerritoire} parGrille={incident.parGrille} occurrences={incident.occurrences} />
      <h2>Derniers appels</h2>
      <JournalTable lignes={echantillon.map(versEchange)} />
      <p>
        <Lien href={`/journal?incident=${incident.ref}&fenetre=13m`}>Tous les appels de cet incident au journal</Lien>
      </p>
      {/* Un contrat modifié se voit aussi sur des réussites : sans échec, rien à comparer. */}
      {comparaison.echec === null ? null : <Comparaison {...comparaison} />}
      {rejeux.lignes.length > 0 ? (
        <>
          <h2>Rejeux de cet incident</h2>
          <RejeuxTable rejeux={rejeux.lignes} />
        </>
      ) : null}
      <h2>Histoire et discussion</h2>
      <Histoire evenements={evenements} />
      {peutTraiter && !fusionne ? <Discussion incident={incident.ref} /> : null}
    </>
  );
}
