import type { Instant } from '@/lib/domain/instant.ts';
import type { OngletCotations } from '@/lib/domain/onglet-cotations.ts';
import { type Pile as CleDePile, PILES } from '@/lib/domain/pile.ts';

export type Comptes = {
  cotations: Partial<Record<OngletCotations, number>>;
  demandes: Record<string, number>;
  envois: Partial<Record<string, number>>;
  incidents: number;
  plusAnciennesCotations: Partial<Record<OngletCotations, Instant>>;
  plusAnciennes: Partial<Record<string, Instant>>;
  plusAnciensEnvois: Partial<Record<string, Instant>>;
};

export type Pile = {
  cle: CleDePile | 'incidents';
  titre: string;
  compte: string;
  attente: string;
  href: string;
  vide: boolean;
};

const nombre = new Intl.NumberFormat('fr-FR');
const JOUR_MS = 24 * 3_600_000;

/** Les piles de travail, dans l'ordre voulu : combien, depuis quand, et où les ouvrir. */
export function versPiles(cles: readonly Pile['cle'][], comptes: Comptes, maintenant: Date): Pile[] {
  return cles.map((cle) => {
    const { titre, n, depuis, href } = cle === 'incidents' ? incidents(comptes) : contenu(cle, comptes);
    const attente = n === 0 || depuis === undefined ? '' : `En attente ${age(depuis, maintenant)}`;
    return { cle, titre, compte: nombre.format(n), attente, href, vide: n === 0 };
  });
}

type Contenu = { titre: string; n: number; depuis: Instant | undefined; href: string };

const incidents = (comptes: Comptes): Contenu => ({
  titre: 'Incidents à trier',
  n: comptes.incidents,
  depuis: undefined,
  href: '/incidents',
});

function contenu(cle: CleDePile, c: Comptes): Contenu {
  const pile = PILES[cle];
  switch (pile.sorte) {
    case 'cotations': {
      const { onglet } = pile;
      const href = `/cotations?onglet=${onglet}`;
      return { titre: pile.titre, n: c.cotations[onglet] ?? 0, depuis: c.plusAnciennesCotations[onglet], href };
    }
    case 'demandes':
      return {
        titre: pile.titre,
        n: c.demandes[pile.etat] ?? 0,
        depuis: c.plusAnciennes[pile.etat],
        href: `/demandes?etat=${pile.etat}`,
      };
    case 'envois':
      return {
        titre: pile.titre,
        n: c.envois[pile.etat] ?? 0,
        depuis: c.plusAnciensEnvois[pile.etat],
        href: `/envois?onglet=${pile.etat}`,
      };
  }
}

/** « depuis 3 jours », « depuis moins d'une heure ». */
export function age(depuis: Instant, maintenant: Date): string {
  const ms = maintenant.getTime() - Date.parse(depuis);
  const jours = Math.floor(ms / JOUR_MS);
  if (jours > 0) return `depuis ${jours} jour${jours > 1 ? 's' : ''}`;
  const heures = Math.floor(ms / 3_600_000);
  return heures > 0 ? `depuis ${heures} heure${heures > 1 ? 's' : ''}` : 'depuis moins d’une heure';
}
