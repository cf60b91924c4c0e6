import type { ReactNode } from 'react';

type Props = { titre: string; code: string; reference?: string; children: ReactNode; actions: ReactNode };

/** Une page d'erreur du DSFR : ce qui se passe, ce qu'on peut faire, la référence à citer. */
export function PageErreur({ titre, code, reference, children, actions }: Props) {
  return (
    <div className="fr-my-6w max-w-3xl">
      <h1>{titre}</h1>
      <p className="fr-text--sm mention fr-mb-3w">
        Erreur {code}
        {reference ? (
          <>
            {' '}
            · référence à citer : <code>{reference}</code>
          </>
        ) : null}
      </p>
      <div className="fr-text--lead fr-mb-3w">{children}</div>
      <div className="fr-btns-group fr-btns-group--inline-md">{actions}</div>
    </div>
  );
}
