import { type RefObject, useEffect } from 'react';

/** Ctrl + Entrée (ou Cmd + Entrée) soumet le formulaire, d'où qu'on soit dedans. */
export function useSoumettreAuClavier(formulaire: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const zone = formulaire.current;
    const soumettre = (evenement: KeyboardEvent) => {
      if (evenement.key !== 'Enter' || !(evenement.ctrlKey || evenement.metaKey)) return;
      evenement.preventDefault();
      zone?.requestSubmit();
    };
    zone?.addEventListener('keydown', soumettre);
    return () => zone?.removeEventListener('keydown', soumettre);
  }, [formulaire]);
}
