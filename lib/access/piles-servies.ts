import { type Pile, piles } from '../domain/pile.ts';
import { type Permission, peut, type Role } from './permissions.ts';

/** Le droit qu'il faut pour traiter ce que contient une pile. */
const DROITS: Record<Pile, Permission> = {
  'a-valider': 'cotation.valider',
  'a-revoir': 'cotation.revoir',
  'en-anomalie': 'anomalie.traiter',
  'a-coter': 'cotation.saisir',
  rejetee: 'cotation.saisir',
  refuse: 'demande.attribuer',
  'en-echec': 'demande.attribuer',
  incertain: 'demande.attribuer',
  'a-verifier': 'demande.attribuer',
};

/** Les piles dont « Traiter la suivante » sert ce rôle ; être servi réserve une demande, il faut donc pouvoir la prendre en charge. */
export const pilesServies = (role: Role): Pile[] =>
  peut(role, 'demande.attribuer') ? piles.filter((pile) => peut(role, DROITS[pile])) : [];
