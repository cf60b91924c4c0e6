import Link from 'next/link';
import type { ReactNode } from 'react';

type Props = { titre: string; niveau?: 'h2' | 'h3' | 'h4'; href?: string; children?: ReactNode; pied?: ReactNode };

/** Une pile, un indicateur, une fiche courte : titre, contenu, et au plus un lien qui couvre le titre. */
export function Carte({ titre, niveau: Titre = 'h3', href, children, pied }: Props) {
  return (
    <div className={`fr-card fr-card--sm ${href ? 'fr-enlarge-link' : 'fr-card--no-arrow'}`}>
      <div className="fr-card__body">
        <div className="fr-card__content">
          <Titre className="fr-card__title">
            {href ? (
              <Link prefetch={false} href={href}>
                {titre}
              </Link>
            ) : (
              titre
            )}
          </Titre>
          <div className="fr-card__desc">{children}</div>
        </div>
        {pied ? <div className="fr-card__footer">{pied}</div> : null}
      </div>
    </div>
  );
}
