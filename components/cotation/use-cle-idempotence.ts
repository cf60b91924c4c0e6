import { useRef } from 'react';

/**
 * La clé d'une intention : la même tant que le contenu envoyé est le même (double clic, réponse perdue), une autre dès qu'il change,
 * pour qu'une correction ne soit jamais prise pour une répétition.
 */
export function useCleIdempotence(): (contenu: unknown) => string {
  const garde = useRef({ contenu: '', cle: '' });
  return (contenu) => {
    const texte = JSON.stringify(contenu);
    if (garde.current.contenu !== texte) garde.current = { contenu: texte, cle: crypto.randomUUID() };
    return garde.current.cle;
  };
}
