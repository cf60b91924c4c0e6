import { CotationsListe } from '@/components/cotations/cotations-liste.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { lireAdresse, type ParametresBruts } from '@/lib/contracts/adresse.ts';
import { filtresCotations } from '@/lib/contracts/cotations-suivies.ts';
import { pool } from '@/lib/db/client.ts';
import { findPreferences } from '@/lib/db/find-preferences.ts';
import { countCotationsSuivies, listCotationsSuivies } from '@/lib/db/list-cotations-suivies.ts';

export const metadata = { title: 'Cotations' };

export default async function Cotations({ searchParams }: { searchParams: Promise<ParametresBruts> }) {
  const agent = await exigerAgent('demande.lire');
  const filtres = lireAdresse(filtresCotations, await searchParams);
  const [page, comptes, { raccourcis }] = await Promise.all([
    listCotationsSuivies(pool(), agent, filtres, new Date()),
    countCotationsSuivies(pool(), agent.perimetre, filtres.territoire ?? null),
    findPreferences(pool(), agent.id),
  ]);
  return (
    <>
      <FilAriane courante="Cotations" />
      <div className="flex flex-wrap items-start justify-between gap-4">
        <h1>Cotations</h1>
        {peut(agent.role, 'validation.regler') ? (
          <LienBouton variante="tertiaire" petit href="/cotations/reglage">
            Régler la validation
          </LienBouton>
        ) : null}
      </div>
      <CotationsListe
        filtres={filtres}
        page={page}
        comptes={comptes}
        peutValider={peut(agent.role, 'cotation.valider')}
        raccourcis={raccourcis}
      />
    </>
  );
}
