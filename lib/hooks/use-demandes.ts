import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PageDemandes } from '../contracts/demandes.ts';
import { ecrireFiltre } from '../contracts/demandes-search-params.ts';
import type { FiltreDemandes } from '../domain/filtre-demandes.ts';
import { fetchJson } from './fetch-json.ts';
import { queryKeys } from './query-keys.ts';

/** La liste d'un filtre ; avec un texte cherché, par POST. `initiale` : ce que le serveur a déjà rendu pour ce même filtre. */
export function useDemandes(filtre: FiltreDemandes, recherche: string, initiale: PageDemandes | undefined) {
  const requete = ecrireFiltre(filtre).toString();
  return useQuery({
    queryKey: queryKeys.demandes.liste(filtre, recherche),
    queryFn: ({ signal }) =>
      recherche === ''
        ? fetchJson<PageDemandes>(`/api/demandes?${requete}`, { signal })
        : fetchJson<PageDemandes>(`/api/demandes/recherche?${requete}`, { signal, corps: { texte: recherche } }),
    placeholderData: keepPreviousData,
    ...(initiale && recherche === '' ? { initialData: initiale } : {}),
  });
}
