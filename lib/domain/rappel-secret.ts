/** Rappels avant l'expiration d'un secret, en jours. */
export const RAPPELS_JOURS = [30, 15, 7] as const;

export type RappelSecret =
  | { tag: 'inconnu' }
  | { tag: 'loin'; jours: number }
  /** `seuil` : le plus petit rappel atteint. */
  | { tag: 'rappel'; seuil: (typeof RAPPELS_JOURS)[number]; jours: number }
  | { tag: 'expire'; jours: number };

/** Où en est un secret ; les jours sont des dates `AAAA-MM-JJ`. */
export function rappelSecret(expireLe: string | null, aujourdhui: string): RappelSecret {
  if (expireLe === null) return { tag: 'inconnu' };
  const jours = Math.round((Date.parse(expireLe) - Date.parse(aujourdhui)) / 86_400_000);
  if (jours < 0) return { tag: 'expire', jours };
  const seuil = RAPPELS_JOURS.findLast((rappel) => jours <= rappel);
  return seuil === undefined ? { tag: 'loin', jours } : { tag: 'rappel', seuil, jours };
}
