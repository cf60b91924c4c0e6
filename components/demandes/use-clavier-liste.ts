import { type RefObject, useEffect } from 'react';

const FLECHES: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const PAS: Record<string, number> = { j: 1, k: -1 };

export type GestesListe = {
  onApercu: (ref: string) => void;
  /** `etendre` : jusqu'à cette ligne depuis la dernière cochée. */
  onCocher: (ref: string, etendre: boolean) => void;
  onAttribuer: (ref: string) => void;
  onSuivre: (ref: string) => void;
  onAide: () => void;
};

/**
 * Les touches de la liste, tant que le focus est dans une ligne : RGAA 12.10 admet un raccourci d'une touche qui n'agit que dans
 * son composant. `actif` faux (préférence de l'agent) : plus aucune touche seule, les flèches restent. Entrée est celle du lien.
 */
export function useClavierListe(zone: RefObject<HTMLElement | null>, gestes: GestesListe, actif: boolean): void {
  useEffect(() => {
    const liste = zone.current;
    if (!liste) return undefined;
    const surTouche = (e: KeyboardEvent) => {
      if (!(e.target instanceof HTMLElement) || e.ctrlKey || e.metaKey || e.altKey) return;
      const lien = e.target.closest('tr')?.querySelector<HTMLAnchorElement>('a[data-ref]');
      if (lien && agir(e, liste, lien, gestes, actif)) e.preventDefault();
    };
    liste.addEventListener('keydown', surTouche);
    return () => liste.removeEventListener('keydown', surTouche);
  }, [zone, gestes, actif]);
}

/** Rend vrai quand la touche a servi. */
function agir(e: KeyboardEvent, liste: HTMLElement, lien: HTMLAnchorElement, gestes: GestesListe, actif: boolean): boolean {
  const touche = e.key.toLowerCase();
  const ref = lien.dataset.ref ?? '';
  const pas = FLECHES[e.key] ?? (actif ? PAS[touche] : undefined);
  if (pas !== undefined) {
    const liens = [...liste.querySelectorAll<HTMLAnchorElement>('a[data-ref]')];
    liens[liens.indexOf(lien) + pas]?.focus();
    return true;
  }
  if (!actif) return false;
  // Espace sur une case ou un bouton garde son effet.
  if (touche === ' ' && e.target === lien) gestes.onApercu(ref);
  else if (touche === 'x') gestes.onCocher(ref, e.shiftKey);
  else if (touche === 'a') gestes.onAttribuer(ref);
  else if (touche === 's') gestes.onSuivre(ref);
  else if (touche === '?') gestes.onAide();
  else if (touche === '/') document.querySelector<HTMLInputElement>('search input')?.focus();
  else return false;
  return true;
}
