import type { Ton } from '@/components/ui/badge.tsx';
import { formaterJour } from '@/components/ui/formater-jour.ts';
import { ETATS_GRILLE, type EtatGrille, etatAuJour } from '@/lib/domain/etat-grille.ts';
import type { Population } from '@/lib/domain/grille.ts';
import type { GrilleTenue } from '@/lib/domain/grille-tenue.ts';
import type { Jour } from '@/lib/domain/instant.ts';
import { jourDeParis } from '@/lib/domain/jour-de-paris.ts';

export const POPULATIONS: Record<Population, string> = {
  primo: 'Première demande',
  mutation: 'Mutation',
  toutes: 'Toutes les demandes',
};

export type GrilleRow = {
  cle: string;
  href: string;
  libelle: string;
  version: string;
  territoire: string;
  population: string;
  etat: { texte: string; ton: Ton };
  dates: string;
  criteres: string;
  demandes: string;
};

const TONS: Record<EtatGrille, Ton> = { brouillon: 'nouveau', publiee: 'succes', remplacee: 'neutre' };

/** « Publiée », ou « Publiée, à venir » tant que son premier jour n'est pas arrivé. */
export function etatVu(etat: EtatGrille, debut: Jour, fin: Jour | null, maintenant: Date): { texte: string; ton: Ton } {
  const jour = jourDeParis(maintenant);
  const auJour = etatAuJour(etat, fin, jour);
  if (auJour === 'publiee' && debut > jour) return { texte: 'Publiée, à venir', ton: 'info' };
  return { texte: ETATS_GRILLE[auJour], ton: TONS[auJour] };
}

export function datesVues(debut: Jour, fin: Jour | null, maintenant: Date): string {
  if (fin !== null) return `du ${formaterJour(debut)} au ${formaterJour(fin)}`;
  return `${debut > jourDeParis(maintenant) ? 'à partir du' : 'depuis le'} ${formaterJour(debut)}`;
}

const accorder = (n: number, un: string, plusieurs: string) => `${n}\u00a0${n > 1 ? plusieurs : un}`;

export function toGrilleRow(g: Omit<GrilleTenue, 'siren'>, maintenant: Date): GrilleRow {
  return {
    cle: `${g.code} ${g.version}`,
    href: `/pilotage/grilles/${g.code}/${g.version}`,
    libelle: g.libelle,
    version: g.version,
    territoire: g.territoire,
    population: POPULATIONS[g.population],
    etat: etatVu(g.etat, g.debut, g.fin, maintenant),
    dates: datesVues(g.debut, g.fin, maintenant),
    criteres: `${accorder(g.nationaux, 'national', 'nationaux')}, ${accorder(g.locaux, 'local', 'locaux')}`,
    demandes: g.demandes.toLocaleString('fr-FR'),
  };
}
