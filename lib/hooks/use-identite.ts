import { useMutation } from '@tanstack/react-query';
import { fetchJson, lireOuLever } from './fetch-json.ts';

const identite = () => import('../contracts/identite.ts').then((m) => m.identite);
const noms = () => import('../contracts/identite.ts').then((m) => m.noms);

/** Lire une identité est un acte tracé : une mutation, jamais mise en cache ni relue seule. */
export const useIdentite = (ref: string) =>
  useMutation({
    mutationFn: () => lireOuLever(fetchJson(`/api/demandes/${ref}/identite`, identite, { method: 'POST' })),
    gcTime: 0,
  });

/** Les noms d'une page de liste, par référence. */
export const useNoms = () =>
  useMutation({
    mutationFn: async (refs: readonly string[]) => {
      const lus = await lireOuLever(fetchJson('/api/demandes/identites', noms, { method: 'POST', body: { refs } }));
      return new Map(lus.noms.map((n) => [n.ref, `${n.nom} ${n.prenom}`]));
    },
    gcTime: 0,
  });
