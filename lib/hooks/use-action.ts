import { useMutation } from '@tanstack/react-query';
import type { Probleme } from '../contracts/probleme.ts';
import { type Contrat, EchecDApi, fetchJson, lireOuLever } from './fetch-json.ts';

/** Une action sur notre API ; `probleme` garde le dernier refus tant qu'on ne recommence pas. */
export function useAction<T>(
  url: string,
  contrat: Contrat<T>,
  onFait: (valeur: T) => void,
  method: 'POST' | 'PUT' | 'DELETE' = 'POST',
) {
  const mutation = useMutation({
    mutationFn: (body?: object) => lireOuLever(fetchJson(url, contrat, { method, body })),
    onSuccess: onFait,
  });
  const probleme: Probleme | null = mutation.error instanceof EchecDApi ? mutation.error.probleme : null;
  return {
    envoyer: (body?: object) => mutation.mutate(body),
    enCours: mutation.isPending,
    probleme,
    /** Le message d'un champ, s'il est en faute. */
    faute: (champ: string): string | null => probleme?.erreurs.find((e) => e.champ === champ)?.message ?? null,
  };
}
