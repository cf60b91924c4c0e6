'use client';

import { Bouton } from '@/components/ui/bouton.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import type { PageDemandes } from '@/lib/contracts/demandes.ts';
import { adresseListe } from '@/lib/contracts/demandes-search-params.ts';
import type { FiltreDemandes } from '@/lib/domain/filtre-demandes.ts';
import { useNoms } from '@/lib/hooks/use-identite.ts';
import { toDemandeRow } from './demande-row.ts';
import { toTotal } from './liste-view.ts';
import { TableDemandes } from './table-demandes.tsx';

type Props = {
  page: PageDemandes;
  filtre: FiltreDemandes;
  occupee: boolean;
  voitIdentites: boolean;
  onApercu: (ref: string) => void;
};

/** Le total, les lignes et les pages voisines. */
export function ResultatsDemandes({ page, filtre, occupee, voitIdentites, onApercu }: Props) {
  const noms = useNoms();
  const refs = page.lignes.map((l) => l.ref);
  const voisine = (curseur: string | null) => (curseur ? adresseListe(filtre, { curseur }) : null);
  return (
    <section aria-label="Résultats">
      <div className="flex flex-wrap items-center justify-between gap-2 fr-mb-1w">
        <output className="fr-text--bold">{toTotal(page.total)}</output>
        {voitIdentites ? (
          <Bouton
            variante="tertiaire"
            petit
            icone="fr-icon-user-line"
            disabled={noms.isPending}
            onClick={() => noms.mutate(refs)}
          >
            Afficher les noms (consultation tracée)
          </Bouton>
        ) : null}
      </div>
      {noms.isError ? (
        <p role="alert" className="fr-error-text">
          Les noms n’ont pas pu être lus : réessayez.
        </p>
      ) : null}
      <TableDemandes
        rows={page.lignes.map(toDemandeRow)}
        filtre={filtre}
        occupee={occupee}
        noms={noms.data}
        onApercu={onApercu}
      />
      <Pagination precedent={voisine(page.precedent)} suivant={voisine(page.suivant)} libelle="Pages de la liste" />
    </section>
  );
}
