import { useMutation } from '@tanstack/react-query';
import { fetchJson } from './fetch-json.ts';

const sansForme = () => import('zod').then(({ z }) => z.unknown());

type Ecriture = { url: string; methode: 'POST' | 'PUT' | 'DELETE'; corps?: unknown };

/** Une écriture courte dont la page relit ensuite l'effet ; l'échec est rendu, pas levé. */
export const useEcrire = () =>
  useMutation({
    mutationFn: ({ url, methode, corps }: Ecriture) => fetchJson(url, sansForme, { method: methode, body: corps }),
  });
