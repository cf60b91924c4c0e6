import { pluriel } from '@/components/ui/pluriel.ts';
import type { CritereRetenu } from '@/lib/contracts/versions-cotation.ts';
import { enEcart } from '@/lib/domain/points-libelle.ts';

const CITES = 2;

/** « 84 points, surtout par Reconnaissance DALO (60) et Ancienneté (20) ; Refus d’un logement adapté en retire 10. » */
export function explication(
  points: number,
  criteres: readonly CritereRetenu[],
  libelles: Record<string, string>,
  inexplique = 0,
): string {
  const nom = (c: CritereRetenu) => libelles[c.code] ?? c.code;
  const apports = criteres.filter((c) => c.points > 0).toSorted((a, b) => b.points - a.points);
  const retraits = criteres.filter((c) => c.points < 0).toSorted((a, b) => a.points - b.points);
  const cites = apports.slice(0, CITES).map((c) => `${nom(c)} (${c.points})`);
  const surtout = apports.length > CITES ? 'surtout par' : 'par';
  const apport = cites.length > 0 ? `, ${surtout} ${cites.join(' et ')}` : ', aucun critère n’en apporte';
  const [premier] = retraits;
  const retrait = premier ? ` ; ${nom(premier)} en retire ${-premier.points}` : '';
  const reste = inexplique === 0 ? '' : ` ; ${enEcart(inexplique)} ne viennent d’aucun critère`;
  return `${pluriel(points, 'point').replace('-', '−')}${apport}${retrait}${reste}.`;
}
