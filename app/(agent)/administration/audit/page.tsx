import { AuditListe } from '@/components/administration/audit-liste.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { FiltreSelection } from '@/components/ui/filtre-selection.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { LIBELLES_ACTIONS } from '@/lib/access/audit.ts';
import { tracer } from '@/lib/access/installation.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { filtresAudit } from '@/lib/contracts/audit.ts';
import { pool } from '@/lib/db/client.ts';
import { listAgents } from '@/lib/db/list-agents.ts';
import { listAudit } from '@/lib/db/list-audit.ts';

export const metadata = { title: 'Trace d’audit – Administration' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const ISSUES = [
  { valeur: 'demandee', libelle: 'Demandée' },
  { valeur: 'accordee', libelle: 'Accordée' },
  { valeur: 'refusee', libelle: 'Refusée' },
];
const CHOIX_ACTIONS = Object.entries(LIBELLES_ACTIONS).map(([valeur, libelle]) => ({ valeur, libelle }));

export default async function PageAudit({ searchParams }: Props) {
  const lecteur = await exigerAgent('audit.lire');
  const lus = filtresAudit.safeParse(await searchParams);
  const filtres = lus.success ? lus.data : {};
  const cherche = Object.fromEntries(Object.entries(filtres).map(([nom, valeur]) => [nom, valeur ?? null]));
  await tracer({ agentId: lecteur.id, action: 'audit.lire', objet: 'audit', issue: 'accordee', details: cherche });
  const [{ lignes, suivante }, agents] = await Promise.all([listAudit(pool(), filtres), listAgents(pool())]);
  const { agent = '', action = '', issue = '' } = filtres;
  const adresse = (avant: number | null) =>
    `/administration/audit?${new URLSearchParams({ agent, action, issue, ...(avant === null ? {} : { avant: String(avant) }) })}`;
  return (
    <>
      <FilAriane courante="Trace d’audit" />
      <h1>Trace d’audit</h1>
      <p>
        Chaque action et chaque refus, par personne. La base n’accepte ni correction ni suppression de ces lignes. « Demandée »
        s’écrit avant le geste : sans issue à la même seconde, il s’est interrompu.
      </p>
      <FiltreSelection
        action="/administration/audit"
        libelle="Filtrer la trace d’audit"
        filtres={[
          {
            nom: 'agent',
            label: 'Personne',
            valeur: agent,
            vide: 'Toutes',
            choix: agents.map((a) => ({ valeur: a.ref, libelle: a.nom })),
          },
          { nom: 'action', label: 'Action', valeur: action, vide: 'Toutes', choix: CHOIX_ACTIONS },
          { nom: 'issue', label: 'Issue', valeur: issue, vide: 'Accordées et refusées', choix: ISSUES },
        ]}
      />
      <AuditListe lignes={lignes} actions={LIBELLES_ACTIONS} />
      <Pagination
        libelle="Pages de la trace d’audit"
        precedent={filtres.avant === undefined ? null : adresse(null)}
        suivant={suivante === null ? null : adresse(suivante)}
      />
    </>
  );
}
