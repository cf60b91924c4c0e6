import type { ReactNode } from 'react';

type Props = { ton?: 'info' | 'warning' | 'alert'; titre: string; children?: ReactNode };

/** Un bandeau pleine largeur, sous l'en-tête : environnement, annonce, mode dégradé. */
export function Bandeau({ ton = 'info', titre, children }: Props) {
  return (
    <section aria-label={titre} className={`fr-notice fr-notice--${ton}`}>
      <div className="fr-container">
        <div className="fr-notice__body">
          <p>
            <span className="fr-notice__title">{titre}</span>{' '}
            {children ? <span className="fr-notice__desc">{children}</span> : null}
          </p>
        </div>
      </div>
    </section>
  );
}
