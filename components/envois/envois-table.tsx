import { type Colonne, EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { EnvoiLigne } from './envoi-ligne.tsx';
import type { EnvoiRow } from './envoi-row.ts';

type Props = {
  titre: string;
  rows: readonly EnvoiRow[];
  occupee: boolean;
  /** Absente : l'agent ne peut rien relancer. */
  selection?: { refs: ReadonlySet<string>; onCocher: (ref: string, cochee: boolean) => void } | undefined;
};

const COLONNES: readonly Colonne[] = [
  'Demande',
  { nombre: 'Note' },
  'État',
  { nombre: 'Essais' },
  'Prochain essai',
  'Cause',
  'Créé le, par',
  'Détail',
];

/** Le tableau des envois. */
export function EnvoisTable({ titre, rows, occupee, selection }: Props) {
  return (
    <Table titre={titre} occupee={occupee} enFiches>
      <EnTete colonnes={selection ? ['Choix', ...COLONNES] : COLONNES} />
      <tbody>
        {rows.map((row) => (
          <EnvoiLigne
            key={row.ref}
            row={row}
            cochee={selection?.refs.has(row.ref) ?? false}
            onCocher={selection ? (cochee) => selection.onCocher(row.ref, cochee) : undefined}
          />
        ))}
      </tbody>
    </Table>
  );
}
