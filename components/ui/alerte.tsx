import type { ReactNode } from 'react';

type Props = {
  ton: 'succes' | 'erreur' | 'info' | 'avertissement';
  titre?: string;
  /** Vrai : l'alerte apparaît après une action et doit être annoncée (aussitôt pour une erreur, poliment sinon). */
  annoncee?: boolean;
  niveau?: 'h2' | 'h3' | 'h4' | 'p';
  children?: ReactNode;
};

const TONS = { succes: 'success', erreur: 'error', info: 'info', avertissement: 'warning' };

/** Un message qui reste à l'écran ; rien d'important ne disparaît seul. */
export function Alerte({ ton, titre, annoncee, niveau: Titre = 'h2', children }: Props) {
  const role = ton === 'erreur' ? 'alert' : 'status';
  return (
    <div className={`fr-alert fr-alert--${TONS[ton]} ${titre ? '' : 'fr-alert--sm'}`} role={annoncee ? role : undefined}>
      {titre ? <Titre className="fr-alert__title">{titre}</Titre> : null}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
