'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';

export type Entree = { href: string; libelle: string };

/** Le menu : en ligne sur grand écran, replié sous un bouton ailleurs. Échap le referme ; changer de page aussi. */
export function Navigation({ entrees, compte }: { entrees: readonly Entree[]; compte: ReactNode }) {
  const chemin = usePathname();
  const [ouvertSur, setOuvertSur] = useState<string | null>(null);
  const ouvert = ouvertSur === chemin;
  const courante = hrefCourant(entrees, chemin);
  useEffect(() => {
    if (!ouvert) return;
    const fermer = (e: KeyboardEvent) => {
      if (e.key === 'Escape') setOuvertSur(null);
    };
    document.addEventListener('keydown', fermer);
    return () => document.removeEventListener('keydown', fermer);
  }, [ouvert]);

  return (
    <div className="fr-header__menu" id="menu" tabIndex={-1}>
      <div className="fr-container">
        <button
          type="button"
          className="bouton-menu fr-btn fr-btn--tertiary-no-outline fr-btn--icon-left fr-icon-menu-fill"
          aria-expanded={ouvert}
          aria-controls="menu-principal"
          onClick={() => setOuvertSur(ouvert ? null : chemin)}
        >
          Menu
        </button>
        <div id="menu-principal" className={ouvert ? 'menu-principal menu-ouvert' : 'menu-principal'}>
          <nav className="fr-nav" aria-label="Menu principal">
            <ul className="fr-nav__list">
              {entrees.map((e) => (
                <li key={e.href} className="fr-nav__item">
                  <Link
                    prefetch={false}
                    className="fr-nav__link"
                    href={e.href}
                    aria-current={e.href === courante ? 'page' : undefined}
                  >
                    {e.libelle}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="compte-mobile">{compte}</div>
        </div>
      </div>
    </div>
  );
}

/** La plus précise des entrées qui contiennent la page : « Grilles », non « Pilotage », sur /pilotage/grilles. */
const hrefCourant = (entrees: readonly Entree[], chemin: string): string | undefined =>
  entrees
    .map((e) => e.href)
    .filter((href) => chemin === href || (href !== '/' && chemin.startsWith(`${href}/`)))
    .toSorted((a, b) => a.length - b.length)
    .at(-1);
