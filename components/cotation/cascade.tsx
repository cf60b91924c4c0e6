import { useId } from 'react';
import type { Cascade } from '@/lib/domain/cascade.ts';
import { enEcart, enPoints } from '@/lib/domain/points-libelle.ts';

type Props = { cascade: Cascade; titre: string; depart: string; arrivee: string };

const PAS = 46;
const LONGUEUR = 40;
const court = (texte: string) => (texte.length > LONGUEUR ? `${texte.slice(0, LONGUEUR - 1)}…` : texte);

/** Des barres cumulées, de la note de départ à celle d'arrivée. Les mêmes valeurs sont dans le tableau voisin. */
export function DessinCascade({ cascade, titre, depart, arrivee }: Props) {
  const id = useId();
  const etendue = cascade.haut - cascade.bas || 1;
  const x = (note: number) => `${(((note - cascade.bas) / etendue) * 100).toFixed(2)}%`;
  const large = (de: number, a: number) => `${Math.max((Math.abs(a - de) / etendue) * 100, 0.5).toFixed(2)}%`;
  const totaux = {
    depart: { libelle: depart, de: 0, a: cascade.depart },
    arrivee: { libelle: arrivee, de: 0, a: cascade.arrivee },
  };
  const rangees = [
    ...(cascade.depart === 0 ? [] : [{ ...totaux.depart, texte: enPoints(cascade.depart), classe: 'cascade-total' }]),
    ...cascade.barres.map((b) => ({
      ...b,
      texte: enEcart(b.points),
      classe: b.points > 0 ? 'cascade-hausse' : 'cascade-baisse',
    })),
    { ...totaux.arrivee, texte: enPoints(cascade.arrivee), classe: 'cascade-total' },
  ];
  return (
    <figure className="cascade m-0">
      <svg role="img" aria-labelledby={`${id}-titre`} width="100%" height={rangees.length * PAS}>
        <title id={`${id}-titre`}>{`${titre} Les mêmes valeurs sont dans le tableau.`}</title>
        {cascade.bas < 0 ? <line x1={x(0)} x2={x(0)} y1="0" y2={rangees.length * PAS} className="cascade-zero" /> : null}
        {rangees.map((r, i) => (
          <g key={r.libelle}>
            <text y={i * PAS + 16}>
              {court(r.libelle)} <tspan className="cascade-valeur">{r.texte}</tspan>
            </text>
            <rect x={x(Math.min(r.de, r.a))} width={large(r.de, r.a)} y={i * PAS + 23} height="14" className={r.classe} />
          </g>
        ))}
      </svg>
      <figcaption className="fr-text--sm mention">
        Chaque barre part où la précédente finit : pleine, elle ajoute ; en pointillé, elle retire.
      </figcaption>
    </figure>
  );
}
