'use client';

import { useRef } from 'react';
import { CaseNue } from '@/components/ui/case-nue.tsx';
import { Table } from '@/components/ui/table.tsx';
import { type TouchesListe, useClavierListe } from '@/components/ui/use-clavier-liste.ts';
import type { Selection } from '@/components/ui/use-selection.ts';
import { colonnesDe } from '@/lib/domain/colonne-demandes.ts';
import type { FiltreDemandes } from '@/lib/domain/filtre-demandes.ts';
import { EnteteColonne } from './cellules-demande.tsx';
import type { DemandeRow } from './demande-row.ts';
import { LigneDemande } from './ligne-demande.tsx';

type Props = {
  rows: readonly DemandeRow[];
  filtre: FiltreDemandes;
  occupee: boolean;
  /** Noms révélés, par référence. */
  noms: ReadonlyMap<string, string> | undefined;
  selection: Selection;
  touches: TouchesListe;
  onApercu: (ref: string) => void;
  raccourcis: boolean;
};

export function TableDemandes({ rows, filtre, occupee, noms, selection, touches, onApercu, raccourcis }: Props) {
  const corps = useRef<HTMLTableSectionElement>(null);
  useClavierListe(corps, touches, raccourcis);
  const colonnes = colonnesDe(filtre.colonnes);
  return (
    <Table titre="Demandes, une par ligne" occupee={occupee} enFiches serree={filtre.densite === 'compacte'}>
      <thead>
        <tr>
          <th scope="col">
            <CaseNue
              aria-label="Cocher toutes les demandes de cette page"
              checked={rows.length > 0 && selection.cochees.size === rows.length}
              onChange={(e) => selection.toutCocher(e.currentTarget.checked)}
            />
          </th>
          <th scope="col" className="fr-cell--fixed@md">
            Numéro unique
          </th>
          {colonnes.map((c) => (
            <EnteteColonne key={c} colonne={c} filtre={filtre} />
          ))}
        </tr>
      </thead>
      <tbody ref={corps}>
        {rows.map((row) => (
          <LigneDemande
            key={row.ref}
            row={row}
            colonnes={colonnes}
            nom={noms?.get(row.ref)}
            cochee={selection.cochees.has(row.ref)}
            onCocher={selection.cocher}
            onApercu={onApercu}
          />
        ))}
      </tbody>
    </Table>
  );
}
