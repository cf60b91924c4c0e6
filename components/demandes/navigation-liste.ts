import type { MouseEvent } from 'react';

/** Change l'adresse sans recharger : la liste se relit seule, et le bouton « Précédent » revient à l'état d'avant. */
export const allerA = (adresse: string): void => window.history.pushState(null, '', adresse);

/** Même chose sans étape dans l'historique : fermer un aperçu ne s'annule pas. */
export const remplacerPar = (adresse: string): void => window.history.replaceState(null, '', adresse);

/** Capte le clic simple sur un lien de la liste vers elle-même ; tout autre clic garde l'effet du navigateur. */
export function suivreSurPlace(e: MouseEvent<HTMLElement>): void {
  if (e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
  const lien = e.target instanceof Element ? e.target.closest('a') : null;
  if (!lien || lien.target || lien.origin !== window.location.origin || lien.pathname !== '/demandes') return;
  e.preventDefault();
  allerA(`${lien.pathname}${lien.search}`);
}
