import { useMutation } from '@tanstack/react-query';
import { fetchJson, lireOuLever } from './fetch-json.ts';

const pageDemandes = () => import('../contracts/demandes.ts').then((m) => m.pageDemandes);

/** Les premières demandes que retient un texte ; il voyage dans le corps, jamais dans l'adresse. */
export const useChercherDemande = () =>
  useMutation({
    mutationFn: async (texte: string) =>
      (await lireOuLever(fetchJson('/api/demandes/recherche', pageDemandes, { method: 'POST', body: { texte } }))).lignes,
  });
