import { toGrilleRow } from '@/components/grilles/grille-row.ts';
import { GrillesTable } from '@/components/grilles/grilles-table.tsx';
import { ProposerGrille } from '@/components/grilles/proposer-grille.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listGrilles } from '@/lib/db/list-grilles.ts';

export const metadata = { title: 'Grilles de cotation' };

export default async function PageGrilles() {
  const agent = await exigerAgent('grille.lire');
  const maintenant = new Date();
  const lignes = (await listGrilles(pool())).map((g) => toGrilleRow(g, maintenant));
  return (
    <>
      <FilAriane courante="Grilles" />
      <h1>Grilles de cotation</h1>
      <p>
        Chaque version, ses dates, ses critères et le nombre de demandes en cours dont la cotation la suit. Les modèles sont des
        brouillons inspirés de grilles publiées : aucun ne s’applique.
      </p>
      {lignes.length === 0 ? <EtatVide titre="Aucune grille">Le référentiel n’en contient aucune.</EtatVide> : null}
      {lignes.length > 0 ? <GrillesTable lignes={lignes} /> : null}
      {peut(agent.role, 'grille.proposer') ? (
        <>
          <h2 className="fr-h5">Proposer un brouillon</h2>
          <ProposerGrille />
        </>
      ) : null}
    </>
  );
}
