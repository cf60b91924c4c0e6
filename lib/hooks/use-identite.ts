import { useMutation } from '@tanstack/react-query';
import type { Identite, Noms } from '../contracts/identite.ts';
import { fetchJson } from './fetch-json.ts';

/** Lire une identité est un acte tracé : une mutation, jamais mise en cache ni relue seule. */
export const useIdentite = (ref: string) =>
  useMutation({ mutationFn: () => fetchJson<Identite>(`/api/demandes/${ref}/identite`, { corps: {} }), gcTime: 0 });

/** Les noms d'une page de liste, par référence. */
export const useNoms = () =>
  useMutation({
    mutationFn: async (refs: readonly string[]) => {
      const { noms } = await fetchJson<Noms>('/api/demandes/identites', { corps: { refs } });
      return new Map(noms.map((n) => [n.ref, `${n.nom} ${n.prenom}`]));
    },
    gcTime: 0,
  });
