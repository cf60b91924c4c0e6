'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { GroupeMenu, LienMenu } from './groupe-menu.tsx';
import { type ElementDeMenu, entreeCourante } from './menu.ts';

/** Le menu : en ligne sur grand écran, replié sous un bouton ailleurs. Échap referme, et rend le focus à ce qui avait ouvert. */
export function Navigation({ menu }: { menu: readonly ElementDeMenu[] }) {
  const chemin = usePathname();
  const liste = useRef<HTMLUListElement>(null);
  const [ouvertSur, setOuvertSur] = useState<string | null>(null);
  const ouvert = ouvertSur === chemin;
  const courante = entreeCourante(menu, chemin);
  useEffect(() => {
    const replier = (e: Event) => {
      const deroule = liste.current?.querySelector<HTMLDetailsElement>('details[open]');
      if (e instanceof KeyboardEvent) {
        if (e.key !== 'Escape') return;
        if (deroule?.contains(document.activeElement)) deroule.querySelector('summary')?.focus();
        if (!deroule) setOuvertSur(null);
      } else if (e.target instanceof Node && deroule?.contains(e.target)) return;
      deroule?.removeAttribute('open');
    };
    document.addEventListener('keydown', replier);
    document.addEventListener('click', replier);
    return () => {
      document.removeEventListener('keydown', replier);
      document.removeEventListener('click', replier);
    };
  }, []);
  const fermer = () => {
    liste.current?.querySelector('details[open]')?.removeAttribute('open');
    setOuvertSur(null);
  };

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
        <nav id="menu-principal" className={ouvert ? 'fr-nav menu-ouvert' : 'fr-nav'} aria-label="Menu principal">
          <ul className="fr-nav__list" ref={liste}>
            {menu.map((e) => (
              <li key={'groupe' in e ? e.groupe : e.href} className="fr-nav__item">
                {'groupe' in e ? (
                  <GroupeMenu {...e} courante={courante} onEntree={fermer} />
                ) : (
                  <LienMenu {...e} courante={courante} onClick={fermer} />
                )}
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}
