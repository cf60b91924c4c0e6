import { Children, type ReactNode, useId } from 'react';

type Props = { legende: string; indication?: ReactNode; erreur?: string | null; enLigne?: boolean; children: ReactNode };

/** Des champs qui vont ensemble, sous une légende : cases, boutons radio, bornes d'un intervalle. */
export function GroupeDeChamps({ legende, indication, erreur, enLigne, children }: Props) {
  const id = useId();
  return (
    <fieldset className={`fr-fieldset ${erreur ? 'fr-fieldset--error' : ''}`} aria-labelledby={`${id}-legende ${id}-message`}>
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id={`${id}-legende`}>
        {legende}
        {indication ? <span className="fr-hint-text">{indication}</span> : null}
      </legend>
      {Children.map(children, (element) => (
        <div className={`fr-fieldset__element ${enLigne ? 'fr-fieldset__element--inline' : ''}`}>{element}</div>
      ))}
      <div className="fr-messages-group" id={`${id}-message`} aria-live="polite">
        {erreur ? <p className="fr-message fr-message--error">{erreur}</p> : null}
      </div>
    </fieldset>
  );
}
