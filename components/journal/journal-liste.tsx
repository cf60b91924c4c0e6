'use client';

import { useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Case } from '@/components/ui/case.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import type { FiltresJournal, PageJournal } from '@/lib/contracts/journal.ts';
import { useJournal } from '@/lib/hooks/use-journal.ts';
import { sansPage, versAdresseJournal } from './vers-adresse-journal.ts';
import { versEchange } from './echange-row.ts';
import { JournalTable } from './journal-table.tsx';

/** La page du journal ; ne bouge d'elle-même que si l'agent l'a demandé (RGAA 13.8). */
export function JournalListe({ filtres, premiere }: { filtres: FiltresJournal; premiere: PageJournal }) {
  const [auto, setAuto] = useState(false);
  const { data, isError, isFetching, isPlaceholderData } = useJournal(filtres, premiere, auto);
  const voisine = (page: 'apres' | 'avant', cle: string | null) =>
    cle === null ? null : versAdresseJournal({ ...sansPage(filtres), [page]: cle });
  return (
    <>
      <Case label="Actualiser automatiquement" checked={auto} onChange={(e) => setAuto(e.target.checked)} />
      {isError ? (
        <Alerte ton="avertissement" titre="Dernières lignes connues" annoncee>
          La dernière actualisation n’a pas abouti.
        </Alerte>
      ) : null}
      {data.echanges.length === 0 ? (
        <EtatVide
          titre="Aucun échange pour ces filtres"
          action={
            <LienBouton variante="secondaire" href="/journal">
              Effacer les filtres
            </LienBouton>
          }
        >
          Sans date choisie, le journal montre les vingt-quatre dernières heures.
        </EtatVide>
      ) : (
        <JournalTable lignes={data.echanges.map(versEchange)} occupee={isFetching && isPlaceholderData} />
      )}
      <Pagination
        libelle="Pages du journal"
        precedent={voisine('avant', data.precedente)}
        suivant={voisine('apres', data.suivante)}
      />
    </>
  );
}
