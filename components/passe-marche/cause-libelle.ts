/** Les causes qui sont les nôtres, hors du catalogue : l'appel n'est pas parti, ou nous l'avons arrêté. */
const PROPRES: Record<string, string> = {
  INTERROMPU: 'Le service s’est arrêté pendant l’appel',
  NON_TENTE: 'Appel retenu avant de partir, pour ne pas aggraver une panne ou dépasser une limite',
  TROP_GROS: 'Fichier au-delà de notre plafond',
};

/** Une cause en mots : son titre au catalogue si elle y est, sinon les nôtres. */
export const causeLibelle = (cause: string): string => PROPRES[cause] ?? cause;
