import { ecrireAdresse } from '@/lib/contracts/adresse.ts';
import type { FiltresEnvois } from '@/lib/contracts/envois.ts';

/** L'adresse d'un état de la liste, ou de ce qu'un formulaire en dit ; les défauts n'y paraissent pas. */
export const hrefEnvois = (filtres: Readonly<Record<string, string | undefined>>): string =>
  ecrireAdresse('/envois', filtres, { onglet: 'en-attente' });

/** Les mêmes filtres, à la première page. */
export const sansPage = ({ apres: _apres, avant: _avant, ...filtres }: FiltresEnvois): FiltresEnvois => filtres;
