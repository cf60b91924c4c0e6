import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PageDemandes } from '../contracts/demandes.ts';
import { ecrireFiltre } from '../contracts/demandes-search-params.ts';
import type { FiltreDemandes } from '../domain/filtre-demandes.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const pageDemandes = () => import('../contracts/demandes.ts').then((m) => m.pageDemandes);

/** La liste d'un filtre ; avec un texte cherché, par POST. `initiale` : ce que le serveur a déjà rendu pour ce même filtre. */
export function useDemandes(filtre: FiltreDemandes, recherche: string, initiale: PageDemandes | undefined) {
  const requete = ecrireFiltre(filtre).toString();
  return useQuery({
    queryKey: cles.demandes(filtre, recherche),
    queryFn: ({ signal }) => {
      const suite = requete ? `?${requete}` : '';
      const envoi = { method: 'POST', body: { texte: recherche }, signal } as const;
      if (recherche !== '') return lireOuLever(fetchJson(`/api/demandes/recherche${suite}`, pageDemandes, envoi));
      return lireOuLever(fetchJson(`/api/demandes${suite}`, pageDemandes, { signal }));
    },
    placeholderData: keepPreviousData,
    ...(initiale && recherche === '' ? { initialData: initiale } : {}),
  });
}
