import { type ComponentProps, useId } from 'react';
import type { Etiquette } from './etiquete.tsx';
import { MessageDeChamp } from './message-de-champ.tsx';

type Props = Omit<ComponentProps<'input'>, 'type'> &
  Etiquette & {
    type?: 'checkbox' | 'radio' /** Étiquette lue mais non montrée (cellule d'un tableau). */;
    labelMasque?: boolean;
  };

/** Une case à cocher ou un bouton radio. */
export function Case({ label, labelMasque, indication, erreur, type = 'checkbox', id: voulu, className = '', ...reste }: Props) {
  const secours = useId();
  const id = voulu ?? secours;
  const groupe = type === 'radio' ? 'fr-radio-group' : 'fr-checkbox-group';
  return (
    <div className={`${groupe} ${groupe}--sm ${erreur ? `${groupe}--error` : ''} ${className}`}>
      <input {...reste} id={id} type={type} aria-describedby={`${id}-message`} aria-invalid={erreur ? true : undefined} />
      <label className="fr-label" htmlFor={id}>
        {labelMasque ? <span className="fr-sr-only">{label}</span> : label}
        {/* Une étiquette masquée garde la hauteur d'une ligne : la case y est centrée. */}
        {labelMasque ? '\u00a0' : null}
        {indication ? <span className="fr-hint-text">{indication}</span> : null}
      </label>
      <MessageDeChamp id={`${id}-message`} erreur={erreur} />
    </div>
  );
}
