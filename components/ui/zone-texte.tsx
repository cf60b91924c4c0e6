import type { ComponentProps } from 'react';
import { Etiquete, type Etiquette } from './etiquete.tsx';

/** Une zone de texte. */
export function ZoneTexte({
  label,
  indication,
  erreur,
  id,
  className,
  required,
  ...reste
}: ComponentProps<'textarea'> & Etiquette) {
  return (
    <Etiquete genre="input" {...{ label, indication, erreur, id, className, required }}>
      {(attributs) => <textarea {...reste} {...attributs} />}
    </Etiquete>
  );
}
