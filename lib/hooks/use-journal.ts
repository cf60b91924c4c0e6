import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FiltresJournal, PageJournal } from '../contracts/journal.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const pageJournal = () => import('../contracts/journal.ts').then((m) => m.pageJournal);

const CADENCE_MS = 5000;

/** Une page du journal ; `auto` la relit tant que l'onglet du navigateur est visible. */
export function useJournal(filtres: FiltresJournal, premiere: PageJournal, auto: boolean) {
  const adresse = new URLSearchParams(
    Object.entries(filtres).flatMap(([nom, valeur]) => (valeur === undefined ? [] : [[nom, String(valeur)]])),
  );
  return useQuery({
    queryKey: cles.journal(filtres),
    queryFn: ({ signal }) => lireOuLever(fetchJson(`/api/journal?${adresse}`, pageJournal, { signal })),
    initialData: premiere,
    placeholderData: keepPreviousData,
    staleTime: CADENCE_MS,
    refetchInterval: auto ? CADENCE_MS : false,
    refetchIntervalInBackground: false,
  });
}
