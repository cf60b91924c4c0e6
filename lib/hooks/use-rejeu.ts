import { useQuery } from '@tanstack/react-query';
import type { RejeuLu } from '../contracts/rejeux.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const rejeuLu = () => import('../contracts/rejeux.ts').then((m) => m.rejeuLu);

const CADENCE_MS = 2000;

/** Un rejeu et la page de ses lignes qui suit le rang `apres`, relus toutes les deux secondes tant qu'il avance. */
export const useRejeu = (premier: RejeuLu, apres: number) =>
  useQuery({
    queryKey: cles.rejeu(premier.ref, apres),
    queryFn: ({ signal }) => lireOuLever(fetchJson(`/api/rejeux/${premier.ref}?apres=${apres}`, rejeuLu, { signal })),
    initialData: premier,
    refetchInterval: ({ state }) => (state.data?.etat === 'en-cours' ? CADENCE_MS : false),
    refetchIntervalInBackground: false,
  });
