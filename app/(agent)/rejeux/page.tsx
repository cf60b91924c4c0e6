import { RejeuxTable } from '@/components/rejeux/rejeux-table.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { pageDeRejeux } from '@/lib/contracts/rejeux.ts';
import { pool } from '@/lib/db/client.ts';
import { listRejeux } from '@/lib/db/list-rejeux.ts';

export const metadata = { title: 'Rejeux' };

type Props = { searchParams: Promise<{ apres?: string | string[]; avant?: string | string[] }> };

export default async function PageRejeux({ searchParams }: Props) {
  const agent = await exigerAgent('envoi.rejouer');
  const { lignes, precedente, suivante } = await listRejeux(pool(), agent, pageDeRejeux.parse(await searchParams));
  return (
    <>
      <FilAriane courante="Rejeux" />
      <h1>Rejeux</h1>
      <p>
        Un rejeu remet dans la file une portée figée d’envois, à un rythme choisi, après un essai à blanc. Il se prépare depuis un
        incident ou depuis la liste des envois.
      </p>
      {lignes.length === 0 ? (
        <EtatVide titre="Aucun rejeu" action={<Lien href="/envois?onglet=en-echec">Voir les envois en échec</Lien>} />
      ) : (
        <RejeuxTable rejeux={lignes} />
      )}
      <Pagination
        libelle="Pages de rejeux"
        precedent={precedente ? `/rejeux?avant=${precedente}` : null}
        suivant={suivante ? `/rejeux?apres=${suivante}` : null}
      />
    </>
  );
}
