import { type Pile as CleDePile, PILES } from '@/lib/domain/pile.ts';
import type { Instant } from '@/lib/domain/instant.ts';

export type Comptes = {
  demandes: Record<string, number>;
  envois: Partial<Record<string, number>>;
  plusAnciennes: Partial<Record<string, Instant>>;
  plusAnciensEnvois: Partial<Record<string, Instant>>;
};

export type Pile = { cle: CleDePile; titre: string; compte: string; attente: string; href: string; vide: boolean };

const nombre = new Intl.NumberFormat('fr-FR');
const JOUR_MS = 24 * 3_600_000;

/** Les piles de travail : combien, depuis quand, et où les ouvrir. */
export function versPiles(comptes: Comptes, maintenant: Date): Pile[] {
  return (Object.keys(PILES) as CleDePile[]).map((cle) => {
    const { sorte, etat, titre } = PILES[cle];
    const n = (sorte === 'demandes' ? comptes.demandes : comptes.envois)[etat] ?? 0;
    const depuis = (sorte === 'demandes' ? comptes.plusAnciennes : comptes.plusAnciensEnvois)[etat];
    return {
      cle,
      titre,
      compte: nombre.format(n),
      attente: n === 0 ? 'Rien ne vous attend' : depuis === undefined ? '' : `La plus ancienne attend ${age(depuis, maintenant)}`,
      href: sorte === 'demandes' ? `/demandes?etat=${etat}` : `/envois?onglet=${etat}`,
      vide: n === 0,
    };
  });
}

/** « depuis 3 jours », « depuis moins d'une heure ». */
export function age(depuis: Instant, maintenant: Date): string {
  const ms = maintenant.getTime() - Date.parse(depuis);
  const jours = Math.floor(ms / JOUR_MS);
  if (jours > 0) return `depuis ${jours} jour${jours > 1 ? 's' : ''}`;
  const heures = Math.floor(ms / 3_600_000);
  return heures > 0 ? `depuis ${heures} heure${heures > 1 ? 's' : ''}` : 'depuis moins d’une heure';
}
