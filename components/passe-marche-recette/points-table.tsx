import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import { ETATS_POINT } from '@/lib/domain/juger-point.ts';
import { ApporterPreuve } from './apporter-preuve.tsx';
import { Preuve } from './preuve.tsx';
import { type PointJuge, TONS_POINT } from './recette-view.ts';

type Props = { titre: string; points: readonly PointJuge[]; environnement: string; peutProuver: boolean; peutJournal: boolean };

/** Une ligne par point : ce qu'il exige, son état, sa preuve. */
export function PointsTable({ titre, points, environnement, peutProuver, peutJournal }: Props) {
  return (
    <Table titre={titre} enFiches>
      <thead>
        <tr>
          <th scope="col" className="md:w-[48%]">
            Point
          </th>
          <th scope="col" className="md:w-[14%]">
            État
          </th>
          <th scope="col">Preuve</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ code, texte, moyen, jugement, aPersonne }) => (
          <tr key={code} id={code}>
            <th scope="row" data-libelle="Point" className="fr-cell--multiline font-normal">
              <Enonce titre={`${code} · ${texte}`} moyen={moyen} />
            </th>
            <td data-libelle="État">
              <Badge ton={TONS_POINT[jugement.tag]}>{ETATS_POINT[jugement.tag]}</Badge>
            </td>
            <td data-libelle="Preuve" className="fr-cell--multiline">
              <div className="min-w-0 text-left">
                <Preuve jugement={jugement} peutJournal={peutJournal} />
                {aPersonne && peutProuver ? <ApporterPreuve environnement={environnement} point={code} /> : null}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const Enonce = ({ titre, moyen }: { titre: string; moyen: string }) => (
  <div className="text-left">
    <span className="font-bold">{titre}</span>
    <span className="block fr-text--sm fr-mb-0">{moyen}</span>
  </div>
);
