import { type RefObject, useEffect } from 'react';

const FLECHES: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const PAS: Record<string, number> = { j: 1, k: -1 };

/** Ce que fait chaque touche, en minuscule, de la ligne qui a le focus. */
export type TouchesListe = Readonly<Record<string, (ref: string, majuscule: boolean) => void>>;

/**
 * Les touches d'une liste, tant que le focus est dans une ligne : RGAA 12.10 admet un raccourci d'une touche qui n'agit que dans
 * son composant. `actif` faux (préférence de l'agent) : plus aucune touche seule, les flèches restent. Entrée est celle du lien.
 * Chaque ligne porte un lien `data-ref`.
 */
export function useClavierListe(zone: RefObject<HTMLElement | null>, touches: TouchesListe, actif: boolean): void {
  useEffect(() => {
    const liste = zone.current;
    if (!liste) return undefined;
    const surTouche = (e: KeyboardEvent) => {
      if (!(e.target instanceof HTMLElement) || e.ctrlKey || e.metaKey || e.altKey) return;
      const lien = e.target.closest('tr')?.querySelector<HTMLAnchorElement>('a[data-ref]');
      if (lien && agir(e, liste, lien, touches, actif)) e.preventDefault();
    };
    liste.addEventListener('keydown', surTouche);
    return () => liste.removeEventListener('keydown', surTouche);
  }, [zone, touches, actif]);
}

/** Rend vrai quand la touche a servi. */
function agir(e: KeyboardEvent, liste: HTMLElement, lien: HTMLAnchorElement, touches: TouchesListe, actif: boolean): boolean {
  const touche = e.key.toLowerCase();
  const pas = FLECHES[e.key] ?? (actif ? PAS[touche] : undefined);
  if (pas !== undefined) {
    const liens = [...liste.querySelectorAll<HTMLAnchorElement>('a[data-ref]')];
    liens[liens.indexOf(lien) + pas]?.focus();
    return true;
  }
  const geste = actif ? touches[touche] : undefined;
  // Espace sur une case ou un bouton garde son effet.
  if (geste === undefined || (touche === ' ' && e.target !== lien)) return false;
  geste(lien.dataset.ref ?? '', e.shiftKey);
  return true;
}
