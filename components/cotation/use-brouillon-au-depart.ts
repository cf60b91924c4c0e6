import { useCallback, useSyncExternalStore } from 'react';
import { type Brouillon, lireBrouillon } from './brouillon.ts';

const lus = new Map<string, Brouillon | null>();

/**
 * Le brouillon trouvé à l'ouverture de la page, et lui seul : ceux que la saisie garde ensuite ne la font pas repartir.
 * Le serveur n'en connaît pas ; il paraît après l'hydratation.
 */
export function useBrouillonAuDepart(cle: string): Brouillon | null {
  // Stable : un abonnement refait à chaque rendu oublierait, relirait, et ferait rendre sans fin.
  const abonner = useCallback(() => () => void lus.delete(cle), [cle]);
  return useSyncExternalStore(
    abonner,
    () => {
      const deja = lus.get(cle);
      if (deja !== undefined) return deja;
      const lu = lireBrouillon(sessionStorage.getItem(cle));
      lus.set(cle, lu);
      return lu;
    },
    () => null,
  );
}
