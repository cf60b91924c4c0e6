import type { Pile } from './piles-view.ts';

type Cle = Pile['cle'];

const ENVOIS: readonly Cle[] = ['en-echec', 'incertain', 'refuse', 'a-verifier'];

/** L'ordre des piles selon le métier : chacun trouve la sienne en premier, les autres après. */
const PAR_METIER: Record<string, readonly Cle[]> = {
  responsable: ['a-valider', 'a-revoir', 'en-anomalie', 'a-coter', 'rejetee', ...ENVOIS, 'incidents'],
  support: ['incidents', ...ENVOIS, 'rejetee', 'en-anomalie', 'a-revoir', 'a-valider', 'a-coter'],
  administrateur: ['incidents', ...ENVOIS, 'rejetee', 'en-anomalie', 'a-revoir', 'a-valider', 'a-coter'],
};
const ORDINAIRE: readonly Cle[] = ['a-coter', 'a-revoir', 'rejetee', 'en-anomalie', 'a-valider', ...ENVOIS, 'incidents'];

/** Les piles que ce métier voit ; `voit` écarte celles dont il n'a pas la lecture. */
export const ordrePiles = (role: string, voit: (cle: Cle) => boolean): Cle[] => (PAR_METIER[role] ?? ORDINAIRE).filter(voit);
