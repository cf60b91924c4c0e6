import { Badge } from '@/components/ui/badge.tsx';
import { EnteteTriable } from '@/components/ui/entete-triable.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { FiltresMarches } from '@/lib/contracts/listes-passe-marche.ts';
import type { MarcheListe } from '@/lib/domain/console-passe-marche.ts';
import { PILES_MARCHE } from '@/lib/domain/marche.ts';
import { TRIS_MARCHES } from '@/lib/domain/tri-passe-marche.ts';
import { adresseListe } from './adresse-liste.ts';
import { compteCandidatures } from './compte-candidatures.ts';
import { TONS_MARCHE } from './etats.ts';
import { LienConsole } from './lien-console.tsx';

type Props = { marches: readonly MarcheListe[]; filtres: FiltresMarches; base: string };

/** Les marchés, dans l'ordre choisi. */
export function MarchesTable({ marches, filtres, base }: Props) {
  const tri = filtres.tri ?? '-saisie';
  const triable = (colonne: 'saisie' | 'echeance', libelle: string) => {
    const montant = tri === colonne;
    const sens = montant ? 'ascending' : tri === `-${colonne}` ? 'descending' : null;
    const href = adresseListe(base, filtres, { tri: montant ? `-${colonne}` : colonne });
    return <EnteteTriable libelle={libelle} sens={sens} href={href} />;
  };
  return (
    <Table titre={`Marchés. ${TRIS_MARCHES[tri]}`} enFiches>
      <thead>
        <tr>
          <th scope="col">Marché</th>
          <th scope="col">État</th>
          {triable('echeance', 'Échéance')}
          {triable('saisie', 'Saisi le')}
          <th scope="col" className="fr-cell--right">
            Lots
          </th>
          <th scope="col" className="fr-cell--right">
            Candidatures
          </th>
        </tr>
      </thead>
      <tbody>
        {marches.map((m) => (
          <tr key={m.ref}>
            <th scope="row" data-libelle="Marché" className="fr-cell--multiline">
              <span className="block min-w-40 wrap-break-word">
                <LienConsole href={`${base}/${m.ref}`}>{m.nom}</LienConsole>
                {m.identifiant === null ? null : <span className="block font-normal mention">{m.identifiant}</span>}
              </span>
            </th>
            <td data-libelle="État">
              <Badge ton={TONS_MARCHE[m.pile]}>{PILES_MARCHE[m.pile]}</Badge>
            </td>
            <td data-libelle="Échéance">
              <Horodatage instant={m.echeance} />
            </td>
            <td data-libelle="Saisi le">
              <Horodatage instant={m.saisiLe} precision="jour" />
            </td>
            <td data-libelle="Lots" className="fr-cell--right">
              {m.lots}
            </td>
            <td data-libelle="Candidatures" className="fr-cell--right">
              {compteCandidatures(m)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
