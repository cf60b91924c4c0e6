import type { Ton } from '@/components/ui/badge.tsx';
import type { Budget, MotDuBudget } from '@/lib/domain/budget.ts';
import type { FaitsDuJour } from '@/lib/domain/disponibilite.ts';
import { libelleOperation } from '@/lib/domain/operation.ts';

const nombre = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const pourCent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 2 });
const jourLong = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', day: 'numeric', month: 'long' });

export const TONS_BUDGET: Record<MotDuBudget, Ton> = {
  Sain: 'succes',
  'À surveiller': 'info',
  Fragile: 'avertissement',
  Épuisé: 'erreur',
};

/** « 1 h 12 min », « 2 j 4 h » ; arrondi à l'unité la plus petite montrée. */
export function direDuree(minutes: number): string {
  const m = Math.floor(Math.max(0, minutes));
  if (m < 60) return `${m} min`;
  if (m < 2_880) return m % 60 === 0 ? `${Math.floor(m / 60)} h` : `${Math.floor(m / 60)} h ${m % 60} min`;
  return `${Math.floor(m / 1_440)} j ${Math.floor((m % 1_440) / 60)} h`;
}

const direAppels = (n: number): string => `${nombre.format(n)} ${n > 1 ? 'appels' : 'appel'}`;

/** Ce qui reste du budget, en minutes puis en appels. */
export function direReste({ minutes, appels }: Budget): { minutes: string; appels: string } {
  const duree =
    minutes.restants > 0
      ? `il reste ${direDuree(minutes.restants)} sur ${direDuree(minutes.permis)}`
      : `dépassé de ${direDuree(-minutes.restants)} sur ${direDuree(minutes.permis)}`;
  const permis = Math.floor(appels.permis);
  const restants = Math.floor(appels.restants);
  const compte =
    restants >= 0
      ? `il reste ${direAppels(restants)} en échec sur ${nombre.format(permis)}`
      : `dépassé de ${direAppels(-restants)} sur ${nombre.format(permis)}`;
  return { minutes: duree, appels: compte };
}

export const direPart = (part: number | null): string => (part === null ? 'pas de mesure' : pourCent.format(part));

export function direRythme(rythme: number, epuiseDansHeures: number | null): string {
  const vitesse = `${decimal.format(rythme)} fois le rythme permis`;
  if (epuiseDansHeures === null) return `${vitesse}, le budget ne s’épuise pas`;
  if (epuiseDansHeures === 0) return `${vitesse}, budget déjà épuisé`;
  return `${vitesse}, budget épuisé dans ${direDuree(epuiseDansHeures * 60)} à ce rythme`;
}

export const direMs = (ms: number | null): string => (ms === null ? '–' : `${nombre.format(ms)} ms`);
export const direNombre = (n: number): string => nombre.format(n);

const RIEN: FaitsDuJour = { incidents: [], alertes: [] };
const compter = (n: number, mot: string): string => `${n} ${mot}${n > 1 ? 's' : ''}`;

/** Une même panne ouvre un incident par opération : c'est elle qui les distingue. */
export const direIncident = ({ titre, operation }: FaitsDuJour['incidents'][number]): string =>
  `${titre} (${libelleOperation(operation)})`;

/** « 1 incident (Quota d’appels atteint), 2 alertes ». */
function direFaits({ incidents, alertes }: FaitsDuJour): string {
  const titres = [...new Set(incidents.map((i) => i.titre))].join(', ');
  const suite = [
    ...(incidents.length > 0 ? [`${compter(incidents.length, 'incident')} (${titres})`] : ['aucun incident']),
    ...(alertes.length > 0 ? [compter(alertes.length, 'alerte')] : []),
  ];
  return suite.join(', ');
}

type Jour = { jour: string; appels: number; pannes: number };

/** « 12 novembre : 99,82 %, 1 incident (Application Cotation indisponible), 1 alerte ». */
export function direJour({ jour, appels, pannes }: Jour, faits: FaitsDuJour = RIEN): string {
  const part = appels === 0 ? 'pas de mesure' : pourCent.format(1 - pannes / appels);
  return `${jourLong.format(new Date(jour))} : ${part}, ${direFaits(faits)}`;
}

export type Barre = { jour: string; texte: string; hauteur: number; etat: 'bon' | 'moyen' | 'mauvais' | 'absent' };
export type FaitsParJour = ReadonlyMap<string, FaitsDuJour>;

/** Les barres jusqu'à `aujourdhui`, la plus ancienne d'abord ; hauteur de 0 à 1, ramenée de 95 % à 100 %. */
export function versBarres(jours: readonly Jour[], faits: FaitsParJour, aujourdhui: string, nombreDeJours: number): Barre[] {
  const lus = new Map(jours.map((j) => [j.jour, j]));
  return Array.from({ length: nombreDeJours }, (_, rang) => {
    const jour = new Date(Date.parse(aujourdhui) - (nombreDeJours - 1 - rang) * 86_400_000).toISOString().slice(0, 10);
    const vu = lus.get(jour) ?? { jour, appels: 0, pannes: 0 };
    const part = vu.appels === 0 ? null : 1 - vu.pannes / vu.appels;
    const texte = direJour(vu, faits.get(jour));
    if (part === null) return { jour, texte, hauteur: 0.08, etat: 'absent' };
    const etat = part >= 0.997 ? 'bon' : part >= 0.99 ? 'moyen' : 'mauvais';
    return { jour, texte, hauteur: Math.max(0.15, (part - 0.95) / 0.05), etat };
  });
}
