import { type ComponentProps, useId } from 'react';
import type { Etiquette } from './champ.tsx';
import { MessageDeChamp } from './message-de-champ.tsx';

/** Une zone de texte, étiquetée comme un champ. */
export function ZoneTexte({
  label,
  indication,
  erreur,
  id: voulu,
  className = '',
  ...reste
}: ComponentProps<'textarea'> & Etiquette) {
  const secours = useId();
  const id = voulu ?? secours;
  return (
    <div className={`fr-input-group ${erreur ? 'fr-input-group--error' : ''} ${className}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {reste.required ? ' (obligatoire)' : null}
        {indication ? <span className="fr-hint-text">{indication}</span> : null}
      </label>
      <textarea
        {...reste}
        id={id}
        className={`fr-input ${erreur ? 'fr-input--error' : ''}`}
        aria-invalid={erreur ? true : undefined}
        aria-describedby={`${id}-message`}
      />
      <MessageDeChamp id={`${id}-message`} erreur={erreur} />
    </div>
  );
}
