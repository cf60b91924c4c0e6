import { lireAdresseJournal } from '@/components/journal/adresse-journal.ts';
import { JournalFiltres } from '@/components/journal/journal-filtres.tsx';
import { JournalListe } from '@/components/journal/journal-liste.tsx';
import { RechercheNumero } from '@/components/journal/recherche-numero.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listAuteurs } from '@/lib/db/list-auteurs.ts';
import { listJournal } from '@/lib/db/list-journal.ts';

export const metadata = { title: 'Journal des échanges' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PageJournal({ searchParams }: Props) {
  const agent = await exigerAgent('journal.lire');
  const { filtres, ecartes } = lireAdresseJournal(await searchParams);
  const [premiere, auteurs] = await Promise.all([listJournal(pool(), agent.perimetre, filtres, new Date()), listAuteurs(pool())]);
  return (
    <>
      <FilAriane courante="Journal" />
      <h1>Journal des échanges</h1>
      <p>
        Chaque appel distant, son verdict et sa cause. Sans date choisie : les vingt-quatre dernières heures. Les échanges sont
        gardés treize mois, les corps masqués des échecs trente jours ; ces deux durées sont des réglages du service.
      </p>
      {ecartes.length > 0 ? (
        <Alerte ton="info">{`Filtre ignoré, car illisible dans l’adresse : ${ecartes.join(', ')}.`}</Alerte>
      ) : null}
      <RechercheNumero />
      <JournalFiltres key={JSON.stringify(filtres)} filtres={filtres} auteurs={auteurs} />
      <JournalListe filtres={filtres} premiere={premiere} />
    </>
  );
}
