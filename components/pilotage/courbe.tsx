import { ecarter, hautRond } from './echelle.ts';
import type { Serie } from './suivi-view.ts';

type Props = { titre: string; abscisses: readonly string[]; series: readonly Serie[]; graduer: (valeur: number) => string };

const LARGEUR = 720;
const HAUTEUR = 264;
const CADRE = { haut: 20, bas: 220, gauche: 130, droite: 500 };
const TICS = 5;

/** Des lignes par semaine, dessinées au serveur ; chacune porte son nom au bout, les tirets la distinguent sans la couleur. */
export function Courbe({ titre, abscisses, series, graduer }: Props) {
  const valeurs = series.flatMap((s) => s.valeurs);
  const bas = Math.min(0, ...valeurs);
  const haut = hautRond(Math.max(...valeurs));
  const x = (i: number) => CADRE.gauche + (i * (CADRE.droite - CADRE.gauche)) / Math.max(1, abscisses.length - 1);
  const y = (v: number) => CADRE.bas - ((v - bas) * (CADRE.bas - CADRE.haut)) / (haut - bas);
  const noms = ecarter(
    series.map((s) => y(s.valeurs.at(-1) ?? 0)),
    22,
    CADRE.bas,
  );
  const chaque = Math.ceil(abscisses.length / TICS);
  return (
    <svg viewBox={`0 0 ${LARGEUR} ${HAUTEUR}`} role="img" aria-label={titre} className="w-full h-auto graphique">
      {[bas, (bas + haut) / 2, haut].map((v) => (
        <g key={v}>
          <line x1={CADRE.gauche} x2={CADRE.droite} y1={y(v)} y2={y(v)} className="graphique-repere" />
          <text x={CADRE.gauche - 8} y={y(v) + 4} textAnchor="end" className="graphique-texte">
            {graduer(v)}
          </text>
        </g>
      ))}
      {abscisses.map((semaine, i) =>
        i % chaque === 0 ? (
          <text key={semaine} x={x(i)} y={CADRE.bas + 32} textAnchor="middle" className="graphique-texte">
            {semaine}
          </text>
        ) : null,
      )}
      {series.map((s, rang) => (
        <g key={s.nom}>
          <polyline
            points={s.valeurs.map((v, i) => `${x(i)},${y(v)}`).join(' ')}
            className={s.tirets ? 'graphique-tirets' : 'graphique-trait'}
          />
          {s.valeurs.map((v, i) => (
            <circle key={abscisses[i]} cx={x(i)} cy={y(v)} r="4" className="graphique-point" />
          ))}
          <text x={CADRE.droite + 12} y={(noms[rang] ?? 0) + 4} className="graphique-texte">
            {s.nom}
          </text>
        </g>
      ))}
    </svg>
  );
}
