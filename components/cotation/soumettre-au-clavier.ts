import type { KeyboardEvent } from 'react';

/** Ctrl + Entrée (ou Cmd + Entrée) soumet le formulaire, d'où qu'on soit dedans. */
export function soumettreAuClavier(evenement: KeyboardEvent<HTMLFormElement>): void {
  if (evenement.key !== 'Enter' || !(evenement.ctrlKey || evenement.metaKey)) return;
  evenement.preventDefault();
  evenement.currentTarget.requestSubmit();
}
