import type { Ton } from '@/components/ui/badge.tsx';
import type { Jugement } from '@/lib/domain/juger-point.ts';
import type { Dossier, ObjetObserve } from '@/lib/domain/observation-passe-marche.ts';
import {
  attendUnePersonne,
  GROUPES_POINT,
  groupeDe,
  type GroupePoint,
  POINTS_INTEGRATION,
} from '@/lib/domain/points-integration.ts';

export type PointJuge = { code: string; texte: string; moyen: string; jugement: Jugement; aPersonne: boolean };
export type GroupeJuge = { groupe: string; titre: string; points: PointJuge[]; prouves: number; applicables: number };

export const TONS_POINT: Record<Jugement['tag'], Ton> = {
  prouve: 'succes',
  'a-prouver': 'neutre',
  'en-echec': 'erreur',
  'sans-objet': 'info',
};

/** Les points jugés, groupe par groupe. */
export function jugerPoints(dossier: Dossier): GroupeJuge[] {
  return (Object.entries(GROUPES_POINT) as [GroupePoint, string][]).map(([groupe, titre]) => {
    const points = POINTS_INTEGRATION.filter((p) => groupeDe(p) === groupe).map(({ code, texte, moyen, juger }) => ({
      code,
      texte,
      moyen,
      jugement: juger(code, dossier),
      aPersonne: attendUnePersonne(code, dossier.environnement),
    }));
    const compter = (tag: Jugement['tag']) => points.filter(({ jugement }) => jugement.tag === tag).length;
    return { groupe, titre, points, prouves: compter('prouve'), applicables: points.length - compter('sans-objet') };
  });
}

const ADRESSES: Record<ObjetObserve['genre'], (cle: string) => string> = {
  echange: (cle) => `/journal/${cle}`,
  notification: (ref) => `/passe-marche/notifications/${ref}`,
  marche: (ref) => `/passe-marche/marches/${ref}`,
  candidature: (ref) => `/passe-marche/candidatures/${ref}`,
  alerte: () => '/alertes',
  mesure: () => '/journal?partenaire=passe-marche',
};
const NOMS: Record<ObjetObserve['genre'], string> = {
  echange: 'Voir l’échange',
  notification: 'Voir la notification',
  marche: 'Voir le marché',
  candidature: 'Voir la candidature',
  alerte: 'Voir les alertes',
  mesure: 'Voir le journal',
};
const AU_JOURNAL: readonly ObjetObserve['genre'][] = ['echange', 'alerte', 'mesure'];

/** Où mène une preuve ; `null` : la personne n'a pas le droit d'y aller. */
export function lienDePreuve({ genre, cle }: ObjetObserve, peutJournal: boolean): { href: string; texte: string } | null {
  if (AU_JOURNAL.includes(genre) && !peutJournal) return null;
  return { href: ADRESSES[genre](cle), texte: NOMS[genre] };
}
