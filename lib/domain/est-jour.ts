import type { Jour } from './instant.ts';

/** Un jour réel du calendrier, entre 1900 et 2199 : au-delà, une faute de frappe que PostgreSQL pourrait refuser. */
export function estJour(texte: string): texte is Jour {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(texte)) return false;
  const date = new Date(`${texte}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(texte);
}
