import { useMutation } from '@tanstack/react-query';
import { fetchJson } from './fetch-json.ts';
import { indifferent } from './indifferent.ts';

type Ecriture = { url: string; methode: 'POST' | 'PUT' | 'DELETE'; corps?: unknown };

/** Une écriture courte dont la page relit ensuite l'effet ; l'échec est rendu, pas levé. */
export const useEcrire = () =>
  useMutation({
    mutationFn: ({ url, methode, corps }: Ecriture) => fetchJson(url, indifferent, { method: methode, body: corps }),
  });
