'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const CADENCE_MS = 2_000;
/** Au-delà, l'attente n'est plus celle d'un instant : la personne recharge si elle le veut. */
const DUREE_MS = 120_000;

/** Relit la page tant qu'un état provisoire y est montré, deux minutes au plus. */
export function Rafraichir() {
  const router = useRouter();
  useEffect(() => {
    const minuteur = setInterval(() => router.refresh(), CADENCE_MS);
    const fin = setTimeout(() => clearInterval(minuteur), DUREE_MS);
    return () => {
      clearInterval(minuteur);
      clearTimeout(fin);
    };
  }, [router]);
  return null;
}
