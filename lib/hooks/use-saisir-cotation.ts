import { useMutation } from '@tanstack/react-query';
import { cotationEnregistree } from '../contracts/cotations.ts';
import { dossierACoter } from '../contracts/dossier-a-coter.ts';
import { fetchJson } from './fetch-json.ts';

/** Envoie une saisie ; l'échec est une valeur, pour être placé dans le formulaire. */
export function useSaisirCotation(demande: string) {
  return useMutation({
    mutationFn: (body: object) =>
      fetchJson(`/api/demandes/${encodeURIComponent(demande)}/cotations`, cotationEnregistree, { method: 'POST', body }),
  });
}

/** Relit le dossier, pour dresser un conflit sur la version enregistrée entre-temps. */
export const relireDossier = (demande: string, territoire: string) =>
  fetchJson(`/api/demandes/${encodeURIComponent(demande)}/saisie?territoire=${territoire}`, dossierACoter);
