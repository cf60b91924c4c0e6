import { useEffect, useState } from 'react';
import type { Reservation } from '../contracts/piles.ts';
import { fetchJson } from './fetch-json.ts';

const reservation = () => import('../contracts/piles.ts').then((m) => m.reservation);
const rien = () => import('../contracts/piles.ts').then((m) => m.rien);

type Tenue = {
  tenue: Reservation | null;
  /** L'heure est passée : un collègue peut la prendre. */
  passee: boolean;
  prolonger: () => void;
};

/** Tient une demande le temps que la page est ouverte, dix minutes au plus sans la prolonger, et la lâche en partant. */
export function useReservation(ref: string): Tenue {
  const [tenue, setTenue] = useState<Reservation | null>(null);
  const [passee, setPassee] = useState(false);
  const [prolongations, setProlongations] = useState(0);
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
  }, [ref, prolongations]);
  useEffect(() => {
    setPassee(false);
    if (tenue?.tag !== 'tenue') return undefined;
    const minuterie = setTimeout(() => setPassee(true), Date.parse(tenue.jusqua) - Date.now());
    return () => clearTimeout(minuterie);
  }, [tenue]);
  return { tenue, passee, prolonger: () => setProlongations((n) => n + 1) };
}
