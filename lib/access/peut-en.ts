import { type Permission, peut, type Role } from './permissions.ts';

/** Un droit dans un environnement de Passe Marché : en production, écrire et administrer demandent un droit de plus. */
export const peutEn = (role: Role, permission: Permission, environnement: string): boolean =>
  peut(role, permission) &&
  (environnement !== 'production' || permission === 'passe-marche.lire' || peut(role, 'passe-marche.production'));
