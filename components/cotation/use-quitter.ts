import { useEffect } from 'react';

const QUESTION = 'Votre saisie n’est pas enregistrée. Quitter cette page ? Un brouillon reste dans cet onglet.';

/** Demande avant de quitter la page tant que la saisie a des changements : fermeture, rechargement, lien. */
export function useQuitter(modifiee: () => boolean): void {
  useEffect(() => {
    const fermeture = (evenement: BeforeUnloadEvent) => {
      if (modifiee()) evenement.preventDefault();
    };
    const lien = (evenement: MouseEvent) => {
      const ancre = evenement.target instanceof Element ? evenement.target.closest('a[href]') : null;
      const reste = ancre === null || ancre.getAttribute('href')?.startsWith('#') || ancre.getAttribute('target') === '_blank';
      if (reste || !modifiee() || confirm(QUESTION)) return;
      evenement.preventDefault();
      evenement.stopPropagation();
    };
    addEventListener('beforeunload', fermeture);
    document.addEventListener('click', lien, true);
    return () => {
      removeEventListener('beforeunload', fermeture);
      document.removeEventListener('click', lien, true);
    };
  }, [modifiee]);
}
