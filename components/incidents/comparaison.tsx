import Link from 'next/link';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { VERDICTS, type Verdict } from '@/lib/domain/echange.ts';
import type { FaitsDAppel } from '@/lib/domain/faits-d-appel.ts';

type Props = {
  echec: FaitsDAppel | null;
  succes: FaitsDAppel | null;
  /** Ce que l'échec est pour la page qui le montre. */
  nomEchec?: string;
};

const LIGNES: [string, (f: FaitsDAppel) => string][] = [
  ['Verdict', (f) => VERDICTS[f.verdict as Verdict] ?? f.verdict],
  ['Statut HTTP', (f) => (f.http === null ? 'sans réponse' : String(f.http))],
  ['Code', (f) => f.code ?? f.classe ?? '–'],
  ['Durée', (f) => `${f.dureeMs.toLocaleString('fr-FR')} ms`],
  ['Essai', (f) => String(f.tentative)],
  ['Taille du corps gardé', (f) => (f.taille === null ? 'non gardé' : `${f.taille.toLocaleString('fr-FR')} octets`)],
];

/** Un échec face au dernier succès de la même opération ; ce qui diffère est marqué d'un mot. */
export function Comparaison({ echec, succes, nomEchec = 'Dernier échec' }: Props) {
  return (
    <section aria-labelledby="comparaison">
      <h2 id="comparaison">Comparaison avec un succès</h2>
      {echec === null || succes === null ? (
        <p>Aucun {succes === null ? 'succès' : 'échec'} de cette opération dans les sept jours.</p>
      ) : (
        <Table titre={`${nomEchec} et dernier succès de la même opération`} enFiches>
          <EnTete colonnes={['Fait', nomEchec, 'Dernier succès', 'Écart']} />
          <tbody>
            <tr>
              <th scope="row" data-libelle="Fait">
                Instant
              </th>
              <td data-libelle={nomEchec}>
                <Instant faits={echec} />
              </td>
              <td data-libelle="Dernier succès">
                <Instant faits={succes} />
              </td>
              <td data-libelle="Écart">Différent</td>
            </tr>
            {LIGNES.map(([nom, lire]) => (
              <tr key={nom}>
                <th scope="row" data-libelle="Fait">
                  {nom}
                </th>
                <td data-libelle={nomEchec}>{lire(echec)}</td>
                <td data-libelle="Dernier succès">{lire(succes)}</td>
                <td data-libelle="Écart">{lire(echec) === lire(succes) ? 'Identique' : 'Différent'}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

const Instant = ({ faits }: { faits: FaitsDAppel }) => (
  <Link href={`/journal/${faits.cle}`}>{formaterInstant(new Date(faits.le), 'seconde')}</Link>
);
