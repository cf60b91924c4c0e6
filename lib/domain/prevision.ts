import type { Instant, Jour } from './instant.ts';

export type Point = { le: Instant; restantes: number };

export type Prevision = {
  /** Demandes par heure, mesurées sur la dernière heure de travail ; `null` : trop peu de recul. */
  rythme: number | null;
  /** Fin prévue à ce rythme ; `null` si le rythme est inconnu ou nul. */
  fin: Instant | null;
  /** L'échéance tient-elle ? `null` : on ne sait pas encore. */
  tient: boolean | null;
  /** Demandes par heure qu'il faut pour tenir l'échéance ; `null` : elle est passée. */
  necessaire: number | null;
};

const HEURE_MS = 3_600_000;

/** Le dernier instant du jour de l'échéance, à Paris : le décalage se lit à midi, l'heure d'été ne change pas entre midi et minuit. */
export function finDuJour(jour: Jour): number {
  const midi = Date.parse(`${jour}T12:00:00Z`);
  const heure = Number(new Intl.DateTimeFormat('fr', { hour: '2-digit', timeZone: 'Europe/Paris' }).format(midi).slice(0, 2));
  return Date.parse(`${jour}T23:59:59.999Z`) - (heure - 12) * HEURE_MS;
}

/** Ce que le rythme mesuré annonce pour l'échéance. Les points sont du plus ancien au plus récent. */
export function prevoir(points: readonly Point[], restantes: number, echeance: Jour, maintenant: Instant): Prevision {
  const present = Date.parse(maintenant);
  const limite = finDuJour(echeance);
  const rythme = rythmeDe(points);
  const fin = restantes === 0 ? present : rythme === null || rythme <= 0 ? null : present + (restantes / rythme) * HEURE_MS;
  return {
    rythme,
    fin: fin === null ? null : new Date(fin).toISOString(),
    tient: fin === null ? null : fin <= limite,
    necessaire: limite <= present ? null : (restantes * HEURE_MS) / (limite - present),
  };
}

/** Sur la dernière heure mesurée : une pause ou une panne ancienne ne pèse plus. */
function rythmeDe(points: readonly Point[]): number | null {
  const dernier = points.at(-1);
  if (dernier === undefined) return null;
  const debut = Date.parse(dernier.le) - HEURE_MS;
  const premier = points.find((p) => Date.parse(p.le) >= debut);
  if (premier === undefined || premier === dernier) return null;
  const heures = (Date.parse(dernier.le) - Date.parse(premier.le)) / HEURE_MS;
  return heures > 0 ? (premier.restantes - dernier.restantes) / heures : null;
}

/** Durée en millisecondes d'un calcul de `n` demandes : un appel chacune, au plus contraint du débit et du quota de l'heure. */
export function dureeAuQuota(n: number, { seconde, heure }: { seconde: number; heure: number }): number {
  return (n / Math.min(seconde, heure / 3_600)) * 1_000;
}
