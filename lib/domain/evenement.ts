/** Les familles que l'historique sait filtrer. */
export type FamilleEvenement = 'demande' | 'cotation' | 'envoi';

export const FAMILLES_EVENEMENT: Record<FamilleEvenement, string> = {
  demande: 'Demande',
  cotation: 'Cotation',
  envoi: 'Envoi au SNE',
};

/** La famille se lit au début du genre (« cotation-saisie », « envoi-refuse ») : un genre nouveau y entre sans rien changer ici. */
export const familleDe = (genre: string): FamilleEvenement | null => {
  const debut = genre.split('-')[0] ?? '';
  return debut in FAMILLES_EVENEMENT ? (debut as FamilleEvenement) : null;
};
