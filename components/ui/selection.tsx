import { type ComponentProps, useId } from 'react';
import type { Etiquette } from './champ.tsx';
import { MessageDeChamp } from './message-de-champ.tsx';

export type Choix = { valeur: string; libelle: string };
type Props = ComponentProps<'select'> &
  Etiquette & { choix: readonly Choix[] /** Libellé de l'option vide (« Tous ») ; absente sinon. */; vide?: string };

/** Une liste déroulante native. */
export function Selection({ label, indication, erreur, choix, vide, id: voulu, className = '', ...reste }: Props) {
  const secours = useId();
  const id = voulu ?? secours;
  return (
    <div className={`fr-select-group ${erreur ? 'fr-select-group--error' : ''} ${className}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {reste.required ? ' (obligatoire)' : null}
        {indication ? <span className="fr-hint-text">{indication}</span> : null}
      </label>
      <select
        {...reste}
        id={id}
        className={`fr-select ${erreur ? 'fr-select--error' : ''}`}
        aria-invalid={erreur ? true : undefined}
        aria-describedby={`${id}-message`}
      >
        {vide === undefined ? null : <option value="">{vide}</option>}
        {choix.map((c) => (
          <option key={c.valeur} value={c.valeur}>
            {c.libelle}
          </option>
        ))}
      </select>
      <MessageDeChamp id={`${id}-message`} erreur={erreur} />
    </div>
  );
}
