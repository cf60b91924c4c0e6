import { useEffect, useState } from 'react';

const CADENCE_MS = 10_000;

/** L'instant présent, rafraîchi toutes les dix secondes ; le premier vient du serveur, pour que l'hydratation concorde. */
export function useMaintenant(premier: string): Date {
  const [maintenant, setMaintenant] = useState(() => new Date(premier));
  useEffect(() => {
    const minuteur = setInterval(() => setMaintenant(new Date()), CADENCE_MS);
    return () => clearInterval(minuteur);
  }, []);
  return maintenant;
}
