import type { Agent } from './agent.ts';
import { environnementsPasseMarche } from './passe-marche.ts';
import { peutEn } from './peut-en.ts';
import type { Permission } from './permissions.ts';

/** Vrai si cet environnement est réglé et si l'agent y a ce droit. */
export const agirEn = ({ role }: Agent, permission: Permission, environnement: string): boolean =>
  environnementsPasseMarche().includes(environnement) && peutEn(role, permission, environnement);

export const HORS_DROIT = 'Vous n’avez pas ce droit dans cet environnement de Passe Marché.';
