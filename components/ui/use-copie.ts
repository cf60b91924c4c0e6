import { useState } from 'react';

/** Mettre un texte dans le presse-papier, et savoir si le navigateur l'a permis. */
export function useCopie() {
  const [issue, setIssue] = useState<'non' | 'faite' | 'refusee'>('non');
  const copier = (texte: string): void =>
    void navigator.clipboard.writeText(texte).then(
      () => setIssue('faite'),
      () => setIssue('refusee'),
    );
  return { issue, copier };
}
