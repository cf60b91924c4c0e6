import { ETATS_CANDIDATURE } from '@/lib/domain/candidature.ts';
import { ETATS_MARCHE } from '@/lib/domain/marche.ts';
import { VERDICTS_NOTIFICATION } from '@/lib/domain/notification.ts';

export type Parametres = Record<string, string | string[] | undefined>;

/** Les trois listes : leur adresse, le paramètre qui les filtre et ses valeurs. */
export const LISTES = {
  marche: { base: '/passe-marche/marches', nom: 'etat', etats: ETATS_MARCHE, libelle: 'Marchés par état' },
  candidature: { base: '/passe-marche/candidatures', nom: 'etat', etats: ETATS_CANDIDATURE, libelle: 'Candidatures par état' },
  notification: {
    base: '/passe-marche/notifications',
    nom: 'verdict',
    etats: VERDICTS_NOTIFICATION,
    libelle: 'Notifications par verdict',
  },
} as const;
export type GenreListe = keyof typeof LISTES;

/** L'état choisi et la place dans la liste, lus de l'adresse ; ce qui n'a pas la forme attendue ne filtre rien. */
export function lireFiltre(parametres: Parametres, genre: GenreListe) {
  const { nom, etats } = LISTES[genre];
  const choisi = parametres[nom];
  const { apres } = parametres;
  return {
    choisi: typeof choisi === 'string' && Object.hasOwn(etats, choisi) ? choisi : null,
    apres: typeof apres === 'string' && /^[\w-]{1,40}$/.test(apres) ? apres : null,
  };
}

/** L'adresse de la page suivante, filtre gardé. */
export function adresseSuivante(genre: GenreListe, choisi: string | null, suivante: string | null): string | null {
  const { base, nom } = LISTES[genre];
  if (suivante === null) return null;
  return `${base}?${new URLSearchParams({ ...(choisi !== null && { [nom]: choisi }), apres: suivante })}`;
}
