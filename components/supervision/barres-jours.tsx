import type { Barre } from './disponibilite-view.ts';

const LARGEUR = 10;
const HAUTEUR = 60;

/** Quatre-vingt-dix jours, une barre par jour : un lien qui dit sa valeur. Le tableau, plus bas, dit la même chose. */
export function BarresJours({ barres, choisi }: { barres: readonly Barre[]; choisi: string | null }) {
  return (
    <nav aria-label="Disponibilité, jour par jour">
      <p className="fr-text--sm fr-mb-1w">
        Une barre par jour, la plus récente à droite ; plus elle est haute, plus le service a répondu (de 95 à 100 %).{' '}
        <a href="#apres-les-barres">Passer les barres</a>
      </p>
      <svg
        viewBox={`0 0 ${barres.length * LARGEUR} ${HAUTEUR}`}
        className="barres-jours"
        preserveAspectRatio="none"
        role="list"
        aria-label={`${barres.length} derniers jours`}
      >
        {barres.map(({ jour, texte, hauteur, etat }, rang) => (
          <g key={jour} role="listitem">
            <a href={`?jour=${jour}#jour`} aria-label={texte} aria-current={jour === choisi ? 'true' : undefined}>
              <title>{texte}</title>
              <rect x={rang * LARGEUR} y={0} width={LARGEUR} height={HAUTEUR} className="barre-fond" />
              <rect
                x={rang * LARGEUR + 1}
                y={HAUTEUR * (1 - hauteur)}
                width={LARGEUR - 2}
                height={HAUTEUR * hauteur}
                className={`barre-${etat}`}
              />
            </a>
          </g>
        ))}
      </svg>
      <span id="apres-les-barres" tabIndex={-1} />
    </nav>
  );
}
