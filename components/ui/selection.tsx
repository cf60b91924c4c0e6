import type { ComponentProps } from 'react';
import { Etiquete, type Etiquette } from './etiquete.tsx';

export type Choix = { valeur: string; libelle: string };
type Props = ComponentProps<'select'> &
  Etiquette & { choix: readonly Choix[] /** Libellé de l'option vide (« Tous ») ; absente sinon. */; vide?: string };

/** Une liste déroulante native. */
export function Selection({ label, indication, erreur, id, className, required, choix, vide, ...reste }: Props) {
  return (
    <Etiquete genre="select" {...{ label, indication, erreur, id, className, required }}>
      {(attributs) => (
        <select {...reste} {...attributs}>
          {vide === undefined ? null : <option value="">{vide}</option>}
          {choix.map((c) => (
            <option key={c.valeur} value={c.valeur}>
              {c.libelle}
            </option>
          ))}
        </select>
      )}
    </Etiquete>
  );
}
