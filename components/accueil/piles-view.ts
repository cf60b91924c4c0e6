import type { Instant } from '@/lib/domain/instant.ts';

export type Comptes = {
  demandes: Record<string, number>;
  envois: Partial<Record<string, number>>;
  plusAnciennes: Partial<Record<string, Instant>>;
  plusAnciensEnvois: Partial<Record<string, Instant>>;
};

export type Pile = { cle: string; titre: string; compte: string; attente: string; href: string; vide: boolean };

const nombre = new Intl.NumberFormat('fr-FR');
const JOUR_MS = 24 * 3_600_000;

const DEMANDES = [
  { etat: 'a-coter', titre: 'Demandes à coter' },
  { etat: 'rejetee', titre: 'Cotations rejetées par le SNE' },
] as const;

const ENVOIS = [
  { etat: 'refuse', titre: 'Envois refusés', onglet: 'refuse' },
  { etat: 'en-echec', titre: 'Envois en échec', onglet: 'en-echec' },
  { etat: 'incertain', titre: 'Envois incertains', onglet: 'incertain' },
  { etat: 'a-verifier', titre: 'Envois à vérifier', onglet: 'a-verifier' },
] as const;

/** Les piles de travail : combien, depuis quand, et où les ouvrir. */
export function versPiles(comptes: Comptes, maintenant: Date): Pile[] {
  const pile = (cle: string, titre: string, n: number, depuis: Instant | undefined, href: string): Pile => ({
    cle,
    titre,
    compte: nombre.format(n),
    attente: n === 0 ? 'Rien ne vous attend' : depuis === undefined ? '' : `La plus ancienne attend ${age(depuis, maintenant)}`,
    href,
    vide: n === 0,
  });
  return [
    ...DEMANDES.map(({ etat, titre }) =>
      pile(etat, titre, comptes.demandes[etat] ?? 0, comptes.plusAnciennes[etat], `/demandes?etat=${etat}`),
    ),
    ...ENVOIS.map(({ etat, titre, onglet }) =>
      pile(etat, titre, comptes.envois[etat] ?? 0, comptes.plusAnciensEnvois[etat], `/envois?onglet=${onglet}`),
    ),
  ];
}

/** « depuis 3 jours », « depuis moins d'une heure ». */
export function age(depuis: Instant, maintenant: Date): string {
  const ms = maintenant.getTime() - Date.parse(depuis);
  const jours = Math.floor(ms / JOUR_MS);
  if (jours > 0) return `depuis ${jours} jour${jours > 1 ? 's' : ''}`;
  const heures = Math.floor(ms / 3_600_000);
  return heures > 0 ? `depuis ${heures} heure${heures > 1 ? 's' : ''}` : 'depuis moins d’une heure';
}
