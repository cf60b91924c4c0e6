import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { EffetSurPublic } from '@/lib/domain/bilan-de-simulation.ts';
import { PUBLICS, type Public } from '@/lib/domain/publics.ts';

const COLONNES = [
  'Demandes',
  'Moyenne avant (points)',
  'Moyenne après (points)',
  'Gagnent',
  'Perdent',
  'Montent de classe',
  'Descendent',
];
const moyenne = (somme: number, n: number) => (somme / n).toLocaleString('fr-FR', { maximumFractionDigits: 1 });
const nombre = (n: number) => n.toLocaleString('fr-FR');

const cellules = (e: EffetSurPublic): string[] => [
  nombre(e.n),
  moyenne(e.sommeAvant, e.n),
  moyenne(e.sommeApres, e.n),
  nombre(e.gagnent),
  nombre(e.perdent),
  nombre(e.classeHaut),
  nombre(e.classeBas),
];

export function EffetsTable({ publics }: { publics: Record<Public, EffetSurPublic> }) {
  const presents = (Object.keys(PUBLICS) as Public[]).filter((p) => publics[p].n > 0);
  return (
    <Table titre="Effet par public ; une demande peut être de plusieurs" enFiches>
      <EnTete colonnes={['Public', ...COLONNES.map((nombre) => ({ nombre }))]} />
      <tbody>
        {presents.map((p) => (
          <tr key={p}>
            <th scope="row" data-libelle="Public" className="fr-cell--multiline">
              {PUBLICS[p]}
            </th>
            {cellules(publics[p]).map((texte, i) => (
              <td key={COLONNES[i]} data-libelle={COLONNES[i]} className="fr-cell--right tabular-nums">
                {texte}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
