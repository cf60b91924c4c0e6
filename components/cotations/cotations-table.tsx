import Link from 'next/link';
import type { RefObject } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Case } from '@/components/ui/case.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { Selection } from '@/components/ui/use-selection.ts';
import type { CotationSuivieRow } from './cotation-suivie-row.ts';

type Props = {
  titre: string;
  rows: readonly CotationSuivieRow[];
  selection: Selection;
  corps: RefObject<HTMLTableSectionElement | null>;
  onApercu: (ref: string) => void;
};

/** Les cotations d'une page ; celle qu'un collègue traite est grisée et le dit. */
export function CotationsTable({ titre, rows, selection, corps, onApercu }: Props) {
  return (
    <Table titre={titre} enFiches>
      <thead>
        <tr>
          <th scope="col">
            <Case
              label="Cocher toutes les cotations de cette page"
              labelMasque
              checked={rows.length > 0 && selection.cochees.size === rows.length}
              onChange={(e) => selection.toutCocher(e.currentTarget.checked)}
            />
          </th>
          <th scope="col" className="fr-cell--fixed@md">
            Demande
          </th>
          <th scope="col" className="fr-cell--right">
            Note
          </th>
          <th scope="col" className="fr-cell--right">
            Écart
          </th>
          <th scope="col">État</th>
          <th scope="col">Origine</th>
          <th scope="col">Grille</th>
          <th scope="col">Saisie le, par</th>
        </tr>
      </thead>
      <tbody ref={corps}>
        {rows.map((r) => (
          <LigneCotation
            key={r.ref}
            row={r}
            cochee={selection.cochees.has(r.ref)}
            onCocher={selection.cocher}
            onApercu={onApercu}
          />
        ))}
      </tbody>
    </Table>
  );
}

type LigneProps = { row: CotationSuivieRow; cochee: boolean; onCocher: Selection['cocher']; onApercu: (ref: string) => void };

function LigneCotation({ row: r, cochee, onCocher, onApercu }: LigneProps) {
  return (
    <tr className={r.reservee ? 'ligne-reservee' : undefined}>
      <td data-libelle="Cocher">
        <Case
          label={`Cocher la cotation de la demande ${r.numero}`}
          labelMasque
          checked={cochee}
          onChange={(e) => onCocher(r.ref, e.nativeEvent instanceof MouseEvent && e.nativeEvent.shiftKey)}
        />
      </td>
      <th scope="row" data-libelle="Demande" className="fr-cell--fixed@md">
        <span className="text-left md:whitespace-nowrap">
          <Link href={`/cotations/${r.ref}`} prefetch={false} data-ref={r.ref} className="tabular-nums">
            {r.numero}
          </Link>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-eye-line align-middle"
            title={`Aperçu de la cotation de la demande ${r.numero}`}
            onClick={() => onApercu(r.ref)}
          >
            Aperçu
          </button>
          {r.reservee ? <span className="block font-normal mention">{r.reservee}</span> : null}
        </span>
      </th>
      <td data-libelle="Note" className="fr-cell--right tabular-nums">
        {r.note}
      </td>
      <td data-libelle="Écart" className="fr-cell--right tabular-nums">
        {r.ecart}
      </td>
      <td data-libelle="État">
        <Badge ton={r.etat.ton}>{r.etat.texte}</Badge>
      </td>
      <td data-libelle="Origine" className="fr-cell--multiline">
        {r.origine}
      </td>
      <td data-libelle="Grille" className="fr-cell--multiline">
        {r.grille}
      </td>
      <td data-libelle="Saisie le, par" className="fr-cell--multiline">
        {r.creeLe}, {r.auteur}
      </td>
    </tr>
  );
}
