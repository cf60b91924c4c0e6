import { useSyncExternalStore } from 'react';

// La mémoire de l'onglet, et elle seule : ni adresse, ni stockage. Une connexion ou une déconnexion recharge la page et l'efface.
let texte = '';
const abonnes = new Set<() => void>();

const abonner = (prevenir: () => void) => {
  abonnes.add(prevenir);
  return () => abonnes.delete(prevenir);
};

/** Le texte cherché dans la liste : gardé quand on ouvre une demande et qu'on revient, perdu au rechargement. */
export function useRecherche(): [string, (nouveau: string) => void] {
  const courant = useSyncExternalStore(
    abonner,
    () => texte,
    () => '',
  );
  return [courant, changerRecherche];
}

function changerRecherche(nouveau: string): void {
  texte = nouveau.trim();
  for (const prevenir of abonnes) prevenir();
}
