import { RejeuxTable } from '@/components/rejeux/rejeux-table.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { refRejeu } from '@/lib/contracts/rejeux.ts';
import { pool } from '@/lib/db/client.ts';
import { listRejeux } from '@/lib/db/list-rejeux.ts';

export const metadata = { title: 'Rejeux' };

export default async function PageRejeux({ searchParams }: { searchParams: Promise<{ apres?: string | string[] }> }) {
  const agent = await exigerAgent('envoi.rejouer');
  const apres = refRejeu.safeParse((await searchParams).apres);
  const rejeux = await listRejeux(pool(), agent, { apres: apres.success ? apres.data : null });
  const suivante = rejeux.length === 20 ? rejeux.at(-1)?.ref : undefined;
  return (
    <>
      <FilAriane courante="Rejeux" />
      <h1>Rejeux</h1>
      <p>
        Un rejeu remet dans la file une portée figée d’envois, à un rythme choisi, après un essai à blanc. Il se prépare depuis un
        incident ou depuis la liste des envois.
      </p>
      {rejeux.length === 0 ? (
        <EtatVide titre="Aucun rejeu" action={<Lien href="/envois?onglet=en-echec">Voir les envois en échec</Lien>} />
      ) : (
        <RejeuxTable rejeux={rejeux} />
      )}
      <Pagination
        libelle="Pages de rejeux"
        precedent={apres.success ? '/rejeux' : null}
        suivant={suivante ? `/rejeux?apres=${suivante}` : null}
      />
    </>
  );
}
