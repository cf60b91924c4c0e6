import Link from 'next/link';
import { CaseNue } from '@/components/ui/case-nue.tsx';
import type { Colonne } from '@/lib/domain/colonne-demandes.ts';
import { CelluleDemande } from './cellules-demande.tsx';
import type { DemandeRow } from './demande-row.ts';

type Props = {
  row: DemandeRow;
  colonnes: readonly Colonne[];
  nom: string | undefined;
  cochee: boolean;
  onCocher: (ref: string, etendre: boolean) => void;
  onApercu: (ref: string) => void;
};

/** Une demande : sa case, son numéro, puis les colonnes choisies. */
export function LigneDemande({ row, colonnes, nom, cochee, onCocher, onApercu }: Props) {
  return (
    <tr className={row.reservee ? 'ligne-reservee' : undefined}>
      <td data-libelle="Cocher">
        <CaseNue
          aria-label={`Cocher la demande ${row.numero}`}
          checked={cochee}
          onChange={(e) => onCocher(row.ref, e.nativeEvent instanceof MouseEvent && e.nativeEvent.shiftKey)}
        />
      </td>
      <th scope="row" className="fr-cell--fixed@md text-left md:whitespace-nowrap">
        <Link href={row.href} prefetch={false} data-ref={row.ref} className="tabular-nums">
          {row.numero}
        </Link>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-eye-line align-middle"
          title={`Aperçu de la demande ${row.numero}`}
          onClick={() => onApercu(row.ref)}
        >
          Aperçu
        </button>
        {row.reservee ? <span className="block font-normal mention whitespace-normal">{row.reservee}</span> : null}
        {row.suivie ? <span className="block font-normal mention">Suivie</span> : null}
        {nom ? <span className="block font-normal whitespace-normal">{nom}</span> : null}
        {row.statut ? <span className="block font-normal mention">{row.statut}</span> : null}
      </th>
      {colonnes.map((c) => (
        <CelluleDemande key={c} colonne={c} row={row} />
      ))}
    </tr>
  );
}
