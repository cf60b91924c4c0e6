import { useEffect, useState } from 'react';
import type { Reservation } from '../contracts/piles.ts';
import { fetchJson } from './fetch-json.ts';

const reservation = () => import('../contracts/piles.ts').then((m) => m.reservation);
const rien = () => import('../contracts/piles.ts').then((m) => m.rien);

/** Tient une demande le temps que la page est ouverte, et la lâche en partant. */
export function useReservation(ref: string): Reservation | null {
  const [tenue, setTenue] = useState<Reservation | null>(null);
  useEffect(() => {
    const adresse = `/api/demandes/${ref}/reservation`;
    let jusqua: string | null = null;
    let partie = false;
    const lacher = () => {
      if (jusqua) void fetchJson(adresse, rien, { method: 'DELETE', body: { jusqua }, keepalive: true });
      jusqua = null;
    };
    void fetchJson(adresse, reservation, { method: 'POST' }).then((recu) => {
      if (!recu.ok) return undefined;
      jusqua = recu.value.tag === 'tenue' ? recu.value.jusqua : null;
      return partie ? lacher() : setTenue(recu.value);
    });
    window.addEventListener('pagehide', lacher);
    return () => {
      partie = true;
      window.removeEventListener('pagehide', lacher);
      lacher();
    };
  }, [ref]);
  return tenue;
}
