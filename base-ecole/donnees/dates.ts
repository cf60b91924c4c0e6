/** Jour civil `AAAA-MM-JJ`. */
export type Jour = string;

const deux = (n: number) => String(n).padStart(2, '0');

/** Ajoute des mois à un jour ; le 31 retombe sur le dernier jour du mois d'arrivée. */
export function ajouterMois(jour: Jour, mois: number): Jour {
  const rang = Number(jour.slice(0, 4)) * 12 + Number(jour.slice(5, 7)) - 1 + mois;
  const annee = Math.floor(rang / 12);
  const moisArrivee = (rang % 12) + 1;
  const fin = new Date(Date.UTC(annee, moisArrivee, 0)).getUTCDate();
  return `${annee}-${deux(moisArrivee)}-${deux(Math.min(Number(jour.slice(8, 10)), fin))}`;
}

export function ajouterJours(jour: Jour, jours: number): Jour {
  return new Date(Date.parse(`${jour}T00:00:00Z`) + jours * 86_400_000).toISOString().slice(0, 10);
}

/** Mois entiers écoulés entre deux jours. */
export function moisEntre(debut: Jour, fin: Jour): number {
  const ecart = (Number(fin.slice(0, 4)) - Number(debut.slice(0, 4))) * 12 + Number(fin.slice(5, 7)) - Number(debut.slice(5, 7));
  return fin.slice(8) < debut.slice(8) ? ecart - 1 : ecart;
}
