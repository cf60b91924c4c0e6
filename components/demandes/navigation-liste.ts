import { type MouseEvent, useSyncExternalStore } from 'react';

const CHANGEE = 'adresse-de-liste';

/**
 * Change l'adresse sans recharger : la liste se relit seule, et le bouton « Précédent » revient à l'état d'avant.
 * L'état d'historique de Next est repris tel quel : sinon son routeur rejoue une restauration qui, après un rechargement
 * suivi de deux retours, restait en suspens et figeait la liste (vu avec Next 16.4.6).
 */
export function allerA(adresse: string): void {
  window.history.pushState(window.history.state, '', adresse);
  window.dispatchEvent(new Event(CHANGEE));
}

/** Même chose sans étape dans l'historique : fermer un aperçu ne s'annule pas. */
export function remplacerPar(adresse: string): void {
  window.history.replaceState(window.history.state, '', adresse);
  window.dispatchEvent(new Event(CHANGEE));
}

const abonner = (prevenir: () => void) => {
  const evenements = ['popstate', CHANGEE];
  for (const nom of evenements) window.addEventListener(nom, prevenir);
  return () => {
    for (const nom of evenements) window.removeEventListener(nom, prevenir);
  };
};

/** Les paramètres de l'adresse, toujours ceux que montre le navigateur. `recus` : ceux du premier rendu, côté serveur. */
export function useAdresse(recus: string): URLSearchParams {
  return new URLSearchParams(
    useSyncExternalStore(
      abonner,
      () => window.location.search,
      () => recus,
    ),
  );
}

/** Capte le clic simple sur un lien de la liste vers elle-même ; tout autre clic garde l'effet du navigateur. */
export function suivreSurPlace(e: MouseEvent<HTMLElement>): void {
  if (e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
  const lien = e.target instanceof Element ? e.target.closest('a') : null;
  if (!lien || lien.target || lien.origin !== window.location.origin || lien.pathname !== '/demandes') return;
  e.preventDefault();
  allerA(`${lien.pathname}${lien.search}`);
}
