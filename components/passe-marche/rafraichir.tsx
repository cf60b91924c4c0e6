'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';

const CADENCE_MS = 2_000;
/** Au-delà, l'attente n'est plus celle d'un instant : la page le dit et rend la main. */
const DUREE_MS = 120_000;

const SANS_NOUVELLE = 'Rien n’est arrivé en deux minutes : cette page ne se met plus à jour d’elle-même.';

/** Relit la page tant qu'un état provisoire y est montré, deux minutes au plus ; l'arrêt est annoncé, avec sa raison. */
export function Rafraichir({ arret = SANS_NOUVELLE }: { arret?: string }) {
  const router = useRouter();
  const [attend, setAttend] = useState(true);
  useEffect(() => {
    if (!attend) return;
    const minuteur = setInterval(() => router.refresh(), CADENCE_MS);
    const fin = setTimeout(() => setAttend(false), DUREE_MS);
    return () => {
      clearInterval(minuteur);
      clearTimeout(fin);
    };
  }, [router, attend]);
  return (
    <div role="status" aria-live="polite">
      {attend ? null : (
        <div className="fr-my-2w">
          <p>{arret}</p>
          <Bouton variante="secondaire" onClick={() => setAttend(true)}>
            Attendre encore
          </Bouton>
        </div>
      )}
    </div>
  );
}
