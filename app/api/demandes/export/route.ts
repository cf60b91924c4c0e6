import { Readable } from 'node:stream';
import { auditer } from '@/lib/access/audit.ts';
import { peut } from '@/lib/access/permissions.ts';
import { limitesExport } from '@/lib/access/installation.ts';
import { csvDemandes } from '@/lib/contracts/csv-demandes.ts';
import { ecrireFiltre } from '@/lib/contracts/demandes-search-params.ts';
import { exportBody } from '@/lib/contracts/export-demandes.ts';
import { versListe } from '@/lib/contracts/groupe-demandes.ts';
import { pool } from '@/lib/db/client.ts';
import { compterExport } from '@/lib/db/compter-export.ts';
import { lireExport } from '@/lib/db/lire-export.ts';
import { transaction } from '@/lib/db/transaction.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Exactement ce que montre la liste, colonnes visibles comprises. La trace s'écrit avant le premier octet, ou rien ne sort. */
export const POST = withRoute(
  { permission: 'demande.exporter', debit: 'export', body: exportBody, audit: 'dans-la-transaction' },
  async ({ agent, body: { liste, motif }, requete }) => {
    const limites = limitesExport();
    const identite = peut(agent.role, 'demande.identite');
    const demande = { ...versListe(liste), perimetre: agent.perimetre, identite, agentId: agent.id };
    const refuse = await transaction(pool(), async (tx) => {
      const { lignes, depassee } = await compterExport(tx, demande, requete.maintenant, limites);
      // Le texte cherché peut nommer quelqu'un : la trace dit seulement qu'il y en avait un.
      const filtre = ecrireFiltre(demande.filtre).toString();
      const recherche = demande.termes.length > 0;
      const details = { requete: requete.id, motif, filtre, recherche, lignes, limite: depassee?.limite ?? null };
      const issue = depassee ? 'refusee' : 'accordee';
      await auditer(tx, { agentId: agent.id, action: 'demande.exporter', objet: 'demandes', issue, details });
      return depassee;
    });
    if (refuse) return refus(refuse.limite === 'lignes' ? 'donnees-invalides' : 'trop-de-requetes', { detail: refuse.message });
    const csv = csvDemandes(lireExport(pool(), demande, limites.lignes), demande.filtre.colonnes);
    const nom = `demandes-${requete.maintenant.toISOString().slice(0, 10)}.csv`;
    return new Response(Readable.toWeb(csv) as ReadableStream<Uint8Array>, {
      headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${nom}"` },
    });
  },
);
