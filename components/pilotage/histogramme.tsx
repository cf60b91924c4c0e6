import type { Classe } from './classes-de-notes.ts';

type Props = { titre: string; classes: readonly Classe[]; series: readonly string[] };

const LARGEUR = 720;
const HAUTEUR = 240;
const MARGE = { haut: 16, bas: 28, gauche: 8 };

/** Les barres d'une répartition, dessinées au serveur ; la seconde série est hachurée, la couleur ne dit rien seule. */
export function Histogramme({ titre, classes, series }: Props) {
  const max = Math.max(1, ...classes.flatMap((c) => c.n));
  const pas = (LARGEUR - MARGE.gauche * 2) / Math.max(1, classes.length);
  const barre = (pas * 0.8) / series.length;
  const utile = HAUTEUR - MARGE.haut - MARGE.bas;
  const chaque = Math.ceil(classes.length / 12);
  return (
    <figure className="m-0 fr-mb-3w">
      <svg viewBox={`0 0 ${LARGEUR} ${HAUTEUR}`} role="img" aria-label={titre} className="w-full h-auto graphique">
        <defs>
          <pattern id="hachures" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className="histogramme-fond" />
            <line x1="0" y1="0" x2="0" y2="6" strokeWidth="4" className="histogramme-hachure" />
          </pattern>
        </defs>
        {classes.map((c, i) => (
          <g key={c.bas}>
            {c.n.map((n, s) => {
              const haut = (n / max) * utile;
              return (
                <rect
                  key={series[s]}
                  x={MARGE.gauche + i * pas + pas * 0.1 + s * barre}
                  y={HAUTEUR - MARGE.bas - haut}
                  width={Math.max(1, barre - 1)}
                  height={haut}
                  className={s === 0 ? 'histogramme-barre' : 'histogramme-seconde'}
                />
              );
            })}
            {i % chaque === 0 ? (
              <text x={MARGE.gauche + i * pas + pas / 2} y={HAUTEUR - 8} textAnchor="middle" className="graphique-texte">
                {String(c.bas).replace('-', '−')}
              </text>
            ) : null}
          </g>
        ))}
        <line x1="0" x2={LARGEUR} y1={HAUTEUR - MARGE.bas} y2={HAUTEUR - MARGE.bas} className="histogramme-axe" />
      </svg>
      <figcaption className="fr-text--sm">
        {series.length > 1 ? `Barres pleines : ${series[0]} ; barres hachurées : ${series[1]}. ` : ''}Chaque barre est une classe
        de 20 points, désignée par sa borne basse.
      </figcaption>
    </figure>
  );
}
