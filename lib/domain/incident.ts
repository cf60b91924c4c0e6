/** États d'un incident, dans l'ordre où on les traite. */
export const ETATS_INCIDENT = ['a-trier', 'reapparu', 'pris-en-charge', 'en-sommeil', 'resolu', 'ignore'] as const;
export type EtatIncident = (typeof ETATS_INCIDENT)[number];

export const LIBELLES_INCIDENT: Record<EtatIncident, string> = {
  'a-trier': 'À trier',
  reapparu: 'Réapparu',
  'pris-en-charge': 'Pris en charge',
  'en-sommeil': 'En sommeil',
  resolu: 'Résolu',
  ignore: 'Ignoré',
};

/** Les mêmes, de plusieurs incidents. */
export const PILES_INCIDENT: Record<EtatIncident, string> = {
  ...LIBELLES_INCIDENT,
  reapparu: 'Réapparus',
  resolu: 'Résolus',
  ignore: 'Ignorés',
};

export type GesteIncident = 'prendre' | 'endormir' | 'resoudre' | 'ignorer' | 'rouvrir';

/** Tous les passages permis à une personne ; le reste (réapparition, réveil) vient des échanges eux-mêmes. */
const PASSAGES: Record<GesteIncident, Partial<Record<EtatIncident, EtatIncident>>> = {
  prendre: {
    'a-trier': 'pris-en-charge',
    reapparu: 'pris-en-charge',
    'pris-en-charge': 'pris-en-charge',
    'en-sommeil': 'pris-en-charge',
  },
  endormir: { 'a-trier': 'en-sommeil', reapparu: 'en-sommeil', 'pris-en-charge': 'en-sommeil' },
  resoudre: { 'a-trier': 'resolu', reapparu: 'resolu', 'pris-en-charge': 'resolu', 'en-sommeil': 'resolu' },
  ignorer: { 'a-trier': 'ignore', reapparu: 'ignore', 'pris-en-charge': 'ignore', 'en-sommeil': 'ignore' },
  rouvrir: { 'en-sommeil': 'a-trier', resolu: 'a-trier', ignore: 'a-trier' },
};

/** L'état d'après ; `null` : ce geste n'est pas permis depuis cet état. */
export const passer = (etat: EtatIncident, geste: GesteIncident): EtatIncident | null => PASSAGES[geste][etat] ?? null;

/** Les gestes permis depuis un état. */
export const gestesDe = (etat: EtatIncident): GesteIncident[] =>
  (Object.keys(PASSAGES) as GesteIncident[]).filter((geste) => passer(etat, geste) !== null);

/** Pourquoi un incident est revenu de lui-même (fonction SQL `reveil_incident`). */
export const RAISONS_REVEIL: Record<string, string> = {
  'vu-de-nouveau': 'La même cause est revenue après la résolution.',
  echeance: 'La date de fin du sommeil est passée.',
  territoire: 'Un territoire de plus est touché.',
  rythme: 'Les occurrences ont au moins doublé depuis la mise en sommeil.',
};
