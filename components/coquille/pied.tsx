import Link from 'next/link';
import type { Entree } from './menu.ts';
import { ParametresAffichage } from './parametres-affichage.tsx';
import { RetablirTheme } from './retablir-theme.tsx';

/** Le pied de page : marque, ce qu'est le service, pages obligatoires. */
export function Pied({ pages }: { pages: readonly Entree[] }) {
  return (
    <footer className="fr-footer" id="pied" tabIndex={-1}>
      <div className="fr-container">
        <div className="fr-footer__body">
          <div className="fr-footer__brand fr-enlarge-link">
            <Link prefetch={false} href="/" title="Accueil – Supervision de la cotation">
              <p className="fr-logo">
                République
                <br />
                Française
              </p>
            </Link>
          </div>
          <div className="fr-footer__content">
            <p className="fr-footer__content-desc">
              Ce service supervise les cotations échangées avec le Système national d’enregistrement (SNE) : ce qui est reçu, ce
              qui est envoyé, ce qui a échoué et pourquoi.
            </p>
            <ul className="fr-footer__content-list">
              {['legifrance.gouv.fr', 'info.gouv.fr', 'service-public.gouv.fr', 'data.gouv.fr'].map((site) => (
                <li key={site} className="fr-footer__content-item">
                  <a
                    className="fr-footer__content-link"
                    href={`https://${site}`}
                    rel="noopener external"
                    target="_blank"
                    title={`${site} - nouvelle fenêtre`}
                  >
                    {site}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
        <div className="fr-footer__bottom">
          <ul className="fr-footer__bottom-list">
            {pages.map((p) => (
              <li key={p.href} className="fr-footer__bottom-item">
                <Link prefetch={false} className="fr-footer__bottom-link" href={p.href}>
                  {p.libelle}
                </Link>
              </li>
            ))}
            <li className="fr-footer__bottom-item">
              <RetablirTheme />
              <ParametresAffichage />
            </li>
          </ul>
        </div>
      </div>
    </footer>
  );
}
