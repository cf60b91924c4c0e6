import { useMutation } from '@tanstack/react-query';
import { fetchJson } from './fetch-json.ts';

// Par un contrat : importer zod lui-même à la demande l'emporterait en entier (91 ko au lieu de 32).
const indifferent = () => import('../contracts/indifferent.ts').then((m) => m.indifferent);

type Ecriture = { url: string; methode: 'POST' | 'PUT' | 'DELETE'; corps?: unknown };

/** Une écriture courte dont la page relit ensuite l'effet ; l'échec est rendu, pas levé. */
export const useEcrire = () =>
  useMutation({
    mutationFn: ({ url, methode, corps }: Ecriture) => fetchJson(url, indifferent, { method: methode, body: corps }),
  });
