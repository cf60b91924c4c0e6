import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type Brouillon, cleBrouillon, memesValeurs } from './brouillon.ts';
import type { ValeursSaisie } from './valeurs-saisie.ts';

const CADENCE_MS = 3000;

type Saisie = { demande: string; siren: string; revision: number; base: ValeursSaisie };

/** Garde la saisie dans l'onglet toutes les trois secondes si elle a changé ; dit quand, et sait l'oublier. */
export function useBrouillon(form: UseFormReturn<ValeursSaisie>, { demande, siren, revision, base }: Saisie) {
  const cle = cleBrouillon(demande, siren);
  const [gardeLe, setGardeLe] = useState<Date | null>(null);
  const dernier = useRef<ValeursSaisie>(base);
  const ferme = useRef(false);

  useEffect(() => {
    const garder = () => {
      const valeurs = form.getValues();
      if (ferme.current || memesValeurs(valeurs, dernier.current)) return;
      dernier.current = structuredClone(valeurs);
      const le = new Date();
      const brouillon: Brouillon = { revision, le: le.toISOString(), base, valeurs };
      try {
        sessionStorage.setItem(cle, JSON.stringify(brouillon));
        setGardeLe(le);
      } catch {
        // Mémoire du navigateur pleine ou interdite : la saisie continue, sans promesse de brouillon.
        setGardeLe(null);
      }
    };
    const minuteur = setInterval(garder, CADENCE_MS);
    addEventListener('pagehide', garder);
    return () => {
      clearInterval(minuteur);
      removeEventListener('pagehide', garder);
    };
  }, [form, cle, revision, base]);

  /** `definitif` : la saisie est enregistrée, plus rien ne se garde. */
  const purger = useCallback(
    (definitif: boolean) => {
      ferme.current = definitif;
      sessionStorage.removeItem(cle);
      setGardeLe(null);
    },
    [cle],
  );
  return { gardeLe, purger };
}
