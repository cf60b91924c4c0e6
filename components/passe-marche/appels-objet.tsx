import { versEchange } from '@/components/journal/echange-row.ts';
import { JournalTable } from '@/components/journal/journal-table.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import type { PageJournal } from '@/lib/contracts/journal.ts';
import { PagesListe } from './pages-liste.tsx';

/** `journal` : le filtre du journal qui montre les mêmes échanges. */
type Props = { base: string; journal: string; page: PageJournal };

/** Les échanges du journal qui parlent d'un objet de Passe Marché, et leurs pages. */
export function AppelsObjet({ base, journal, page }: Props) {
  if (page.echanges.length === 0)
    return (
      <EtatVide titre="Aucun échange" niveau="h3">
        Aucun échange à ce sujet n’est gardé au journal.
      </EtatVide>
    );
  return (
    <>
      <JournalTable lignes={page.echanges.map(versEchange)} avec="sens" />
      <p>
        <Lien href={`/journal?${journal}&fenetre=13m`}>Ouvrir ces échanges au journal, pour les filtrer</Lien>
      </p>
      <PagesListe base={base} filtres={{}} libelle="Pages des appels" page={page} />
    </>
  );
}
