import type { ComponentProps } from 'react';
import { Etiquete, type Etiquette } from './etiquete.tsx';

/** Un champ de saisie. */
export function Champ({ label, indication, erreur, id, className, required, ...reste }: ComponentProps<'input'> & Etiquette) {
  return (
    <Etiquete genre="input" {...{ label, indication, erreur, id, className, required }}>
      {(attributs) => <input {...reste} {...attributs} />}
    </Etiquete>
  );
}
