/** Disponibilité annoncée de PISTE (contrat provisoire §1.1), tenue sur trente jours glissants. */
export const OBJECTIF = 0.997;
export const JOURS_DU_BUDGET = 30;
export const MINUTES_PERMISES = (1 - OBJECTIF) * JOURS_DU_BUDGET * 1_440;
/** En dessous d'un jour de mesures, le chiffre est montré mais ne juge pas. */
const MINUTES_POUR_JUGER = 1_440;

/** Ce qu'une période a compté : appels (429 à part) et minutes sondées. */
export type Mesures = { appels: number; pannes: number; minutes: number; minutesEnPanne: number };

export type MotDuBudget = 'Sain' | 'À surveiller' | 'Fragile' | 'Épuisé';

/** Part du budget qui reste, strictement au-dessus de laquelle le mot vaut ; la première ligne qui convient gagne. */
const MOTS: readonly { auDessusDe: number; mot: MotDuBudget }[] = [
  { auDessusDe: 0.75, mot: 'Sain' },
  { auDessusDe: 0.25, mot: 'À surveiller' },
  { auDessusDe: 0, mot: 'Fragile' },
];

export const motDuBudget = (reste: number): MotDuBudget => MOTS.find(({ auDessusDe }) => reste > auDessusDe)?.mot ?? 'Épuisé';

export type Compte = { permis: number; consommes: number; restants: number };

export type Budget = {
  disponibilite: number | null;
  minutes: Compte;
  appels: Compte;
  /** Part qui reste, la plus petite des deux ; négative une fois dépassé. */
  reste: number;
  mot: MotDuBudget;
  assezDeMesures: boolean;
};

const compte = (permis: number, consommes: number): Compte => ({ permis, consommes, restants: permis - consommes });
const part = ({ permis, restants }: Compte): number => (permis === 0 ? 1 : restants / permis);

/** Le budget de trente jours : en minutes (aucune réponse dans la minute) et en appels (pannes parmi les appels). */
export function budgetDe({ appels, pannes, minutes, minutesEnPanne }: Mesures): Budget {
  const enMinutes = compte(MINUTES_PERMISES, minutesEnPanne);
  const enAppels = compte((1 - OBJECTIF) * appels, pannes);
  const reste = Math.min(part(enMinutes), part(enAppels));
  return {
    disponibilite: appels === 0 ? null : 1 - pannes / appels,
    minutes: enMinutes,
    appels: enAppels,
    reste,
    mot: motDuBudget(reste),
    assezDeMesures: minutes >= MINUTES_POUR_JUGER,
  };
}

/** Combien de fois plus vite que permis le budget se consomme : 1 le finit juste en trente jours. */
export const brulure = ({ appels, pannes }: { appels: number; pannes: number }): number =>
  appels === 0 ? 0 : pannes / appels / (1 - OBJECTIF);

/** Heures avant épuisement à ce rythme ; `null` : ne s'épuise pas, `0` : déjà épuisé. */
export function heuresAvantEpuisement(reste: number, rythme: number): number | null {
  if (reste <= 0) return 0;
  return rythme <= 0 ? null : (reste * JOURS_DU_BUDGET * 24) / rythme;
}
