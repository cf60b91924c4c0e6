import { CotationsListe } from '@/components/cotations/cotations-liste.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { lireAdresse, type ParametresBruts } from '@/lib/contracts/adresse.ts';
import { filtresCotations } from '@/lib/contracts/cotations-suivies.ts';
import { pool } from '@/lib/db/client.ts';
import { countCotationsSuivies, listCotationsSuivies } from '@/lib/db/list-cotations-suivies.ts';

export const metadata = { title: 'Cotations' };

export default async function Cotations({ searchParams }: { searchParams: Promise<ParametresBruts> }) {
  const agent = await exigerAgent('demande.lire');
  const filtres = lireAdresse(filtresCotations, await searchParams);
  const [page, comptes] = await Promise.all([
    listCotationsSuivies(pool(), agent.perimetre, filtres),
    countCotationsSuivies(pool(), agent.perimetre, filtres.territoire ?? null),
  ]);
  return (
    <>
      <FilAriane courante="Cotations" />
      <h1>Cotations</h1>
      <CotationsListe filtres={filtres} page={page} comptes={comptes} />
    </>
  );
}
