import type { DemandeACoter } from './demande-a-coter.ts';
import { type Jour, moisEntre } from './instant.ts';

/** Les publics dont une répartition ou une simulation dit l'effet ; une demande est de plusieurs. */
export const PUBLICS = {
  tous: 'Toutes les demandes',
  primo: 'Premières demandes',
  mutation: 'Mutations',
  dalo: 'Reconnaissance DALO',
  handicap: 'Handicap dans le foyer',
  'moins-de-30': 'Moins de 30 ans',
  'de-30-a-64': 'De 30 à 64 ans',
  'plus-de-65': '65 ans et plus',
} as const;
export type Public = keyof typeof PUBLICS;

/** Les publics d'une demande, comme publics_de en base (un test les tient égaux). */
export function publicsDe(
  d: Pick<DemandeACoter, 'mutation' | 'priorites' | 'menage'>,
  naissance: Jour | null,
  jour: Jour,
): Public[] {
  const publics: Public[] = ['tous', d.mutation ? 'mutation' : 'primo'];
  if (d.priorites.dalo) publics.push('dalo');
  if (d.menage.handicap) publics.push('handicap');
  if (naissance !== null) {
    const ans = Math.floor(moisEntre(naissance, jour) / 12);
    publics.push(ans < 30 ? 'moins-de-30' : ans < 65 ? 'de-30-a-64' : 'plus-de-65');
  }
  return publics;
}
