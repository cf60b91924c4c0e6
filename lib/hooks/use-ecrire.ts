import { useMutation } from '@tanstack/react-query';
import { z } from 'zod';
import { fetchJson } from './fetch-json.ts';

type Ecriture = { url: string; methode: 'POST' | 'PUT' | 'DELETE'; corps?: unknown };

/** Une écriture courte dont la page relit ensuite l'effet ; l'échec est rendu, pas levé. */
export const useEcrire = () =>
  useMutation({
    mutationFn: ({ url, methode, corps }: Ecriture) => fetchJson(url, z.unknown(), { method: methode, body: corps }),
  });
