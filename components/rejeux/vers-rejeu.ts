import type { FiltresEnvois } from '@/lib/contracts/envois.ts';

/** L'adresse du rejeu d'envois cochés, ou de tous ceux d'un filtre. */
export const versRejeuDesEnvois = (refs: readonly string[]): string => `/rejeux/nouveau?refs=${refs.join('.')}`;
export function versRejeuDuFiltre({ apres: _apres, avant: _avant, ...filtre }: FiltresEnvois): string {
  const parametres = Object.entries(filtre).filter((p): p is [string, string] => p[1] !== undefined);
  return `/rejeux/nouveau?${new URLSearchParams(parametres)}`;
}
