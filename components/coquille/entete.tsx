import Link from 'next/link';
import type { ReactNode } from 'react';

/** L'en-tête : bloc marque, nom du service, accès rapides ; `children` porte le menu. */
export function Entete({ acces, children }: { acces?: ReactNode; children?: ReactNode }) {
  return (
    <header className="fr-header">
      <div className="fr-header__body">
        <div className="fr-container">
          <div className="fr-header__body-row">
            <div className="fr-header__brand fr-enlarge-link">
              <div className="fr-header__brand-top">
                <div className="fr-header__logo">
                  <p className="fr-logo">
                    République
                    <br />
                    Française
                  </p>
                </div>
              </div>
              <div className="fr-header__service">
                <Link prefetch={false} href="/" title="Accueil – Supervision de la cotation">
                  <p className="fr-header__service-title">Supervision de la cotation</p>
                </Link>
                <p className="fr-header__service-tagline">Échanges avec le Système national d’enregistrement</p>
              </div>
            </div>
            {acces ? (
              <div className="fr-header__tools">
                <div className="fr-header__tools-links">{acces}</div>
              </div>
            ) : null}
          </div>
        </div>
      </div>
      {children}
    </header>
  );
}
