import { type ComponentProps, type ReactNode, useId } from 'react';
import { MessageDeChamp } from './message-de-champ.tsx';

export type Etiquette = { label: string; indication?: ReactNode; erreur?: string | null };

/** Un champ de saisie : étiquette, indication et erreur reliées au contrôle. `required` ajoute « (obligatoire) ». */
export function Champ({ label, indication, erreur, id: voulu, className = '', ...reste }: ComponentProps<'input'> & Etiquette) {
  const secours = useId();
  const id = voulu ?? secours;
  return (
    <div className={`fr-input-group ${erreur ? 'fr-input-group--error' : ''} ${className}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {reste.required ? ' (obligatoire)' : null}
        {indication ? <span className="fr-hint-text">{indication}</span> : null}
      </label>
      <input
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
