import type { ReactNode } from 'react';

type Props = { titre: string; children?: ReactNode; action?: ReactNode; niveau?: 'h2' | 'h3' | 'p' };

/** Rien à montrer : pourquoi, et une seule chose à faire. */
export function EtatVide({ titre, children, action, niveau: Titre = 'h2' }: Props) {
  return (
    <div className="fr-callout fr-my-3w">
      <Titre className="fr-callout__title fr-h5">{titre}</Titre>
      {children ? <div className="fr-text--md fr-mb-2w">{children}</div> : null}
      {action}
    </div>
  );
}
