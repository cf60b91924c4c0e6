import { type ReactNode, useId } from 'react';
import { MessageDeChamp } from './message-de-champ.tsx';

export type Etiquette = { label: string; indication?: ReactNode; erreur?: string | null };

/** Ce que le contrôle reçoit pour être relié à son étiquette et à son message. */
type Attributs = { id: string; className: string; required?: boolean; 'aria-invalid'?: true; 'aria-describedby': string };

type Props = Etiquette & {
  genre: keyof typeof CLASSES;
  id?: string;
  required?: boolean;
  className?: string;
  children: (attributs: Attributs) => ReactNode;
};

const CLASSES = {
  input: {
    groupe: 'fr-input-group',
    groupeEnErreur: 'fr-input-group--error',
    champ: 'fr-input',
    champEnErreur: 'fr-input--error',
  },
  select: {
    groupe: 'fr-select-group',
    groupeEnErreur: 'fr-select-group--error',
    champ: 'fr-select',
    champEnErreur: 'fr-select--error',
  },
};

/** Un contrôle, son étiquette, son indication et son erreur, reliés. `required` ajoute « (obligatoire) ». */
export function Etiquete({ genre, label, indication, erreur, id: voulu, required, className = '', children }: Props) {
  const secours = useId();
  const id = voulu ?? secours;
  const classes = CLASSES[genre];
  return (
    <div className={`${classes.groupe} ${erreur ? classes.groupeEnErreur : ''} ${className}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {required ? ' (obligatoire)' : null}
        {indication ? <span className="fr-hint-text">{indication}</span> : null}
      </label>
      {children({
        id,
        className: `${classes.champ} ${erreur ? classes.champEnErreur : ''}`,
        ...(required ? { required } : {}),
        ...(erreur ? { 'aria-invalid': true } : {}),
        'aria-describedby': `${id}-message`,
      })}
      <MessageDeChamp id={`${id}-message`} erreur={erreur} />
    </div>
  );
}
