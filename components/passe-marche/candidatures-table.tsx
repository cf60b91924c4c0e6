import { Badge } from '@/components/ui/badge.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { ETATS_CANDIDATURE } from '@/lib/domain/candidature.ts';
import type { CandidatureListee } from '@/lib/domain/console-passe-marche.ts';
import { formaterSiret } from '@/lib/domain/siret.ts';
import { LienConsole } from './lien-console.tsx';
import { TONS_CANDIDATURE } from './etats.ts';

type Props = {
  titre: string;
  candidatures: readonly CandidatureListee[];
  /** Celles d'un seul marché : son nom n'est pas répété. */
  unSeulMarche?: boolean;
};

/** Des candidatures, dans l'ordre choisi. */
export function CandidaturesTable({ titre, candidatures, unSeulMarche }: Props) {
  return (
    <Table titre={titre} enFiches>
      <EnTete colonnes={['Entreprise (SIRET)', 'État', ...(unSeulMarche ? [] : ['Marché']), 'Demandée le', 'Remise le']} />
      <tbody>
        {candidatures.map((c) => (
          <tr key={c.ref}>
            <th scope="row" data-libelle="Entreprise (SIRET)">
              <span className="block">
                <LienConsole href={`/passe-marche/candidatures/${c.ref}`}>{formaterSiret(c.siret)}</LienConsole>
                {c.identifiant === null ? null : <span className="block font-normal mention">{c.identifiant}</span>}
              </span>
            </th>
            <td data-libelle="État">
              <Badge ton={TONS_CANDIDATURE[c.etat]}>{ETATS_CANDIDATURE[c.etat]}</Badge>
            </td>
            {unSeulMarche ? null : (
              <td data-libelle="Marché" className="fr-cell--multiline">
                <LienConsole href={`/passe-marche/marches/${c.marche}`} className="inline-block min-w-40">
                  {c.nomMarche}
                </LienConsole>
              </td>
            )}
            <td data-libelle="Demandée le">
              <Horodatage instant={c.saisieLe} />
            </td>
            <td data-libelle="Remise le">{c.finaliseeLe === null ? '–' : <Horodatage instant={c.finaliseeLe} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
