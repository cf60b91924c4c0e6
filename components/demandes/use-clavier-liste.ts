import { type RefObject, useEffect } from 'react';

const PAS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * J, K et flèches d'une ligne à l'autre, Espace pour l'aperçu, tant que le focus est sur un lien de ligne : RGAA 12.10
 * admet un raccourci d'une touche qui n'agit que dans son composant. Entrée est celle du lien.
 */
export function useClavierListe(zone: RefObject<HTMLElement | null>, onApercu: (ref: string) => void): void {
  useEffect(() => {
    const liste = zone.current;
    if (!liste) return undefined;
    const surTouche = (e: KeyboardEvent) => {
      const lien = e.target instanceof HTMLAnchorElement ? e.target : null;
      const ref = lien?.dataset.ref;
      if (!lien || !ref || e.ctrlKey || e.metaKey || e.altKey) return;
      const pas = PAS[e.key];
      if (pas !== undefined) {
        const liens = [...liste.querySelectorAll<HTMLAnchorElement>('a[data-ref]')];
        liens[liens.indexOf(lien) + pas]?.focus();
      } else if (e.key === ' ') onApercu(ref);
      else return;
      e.preventDefault();
    };
    liste.addEventListener('keydown', surTouche);
    return () => liste.removeEventListener('keydown', surTouche);
  }, [zone, onApercu]);
}
