import { nomDeGrille } from '@/components/demandes/demande-row.ts';
import { badgeVersion, type EtatAffiche } from '@/components/demandes/etat-badge.ts';
import { direReservee } from '@/components/piles/dire-reservee.ts';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { adresseComparaison } from '@/lib/contracts/objet-compare.ts';
import type { CotationSuivie } from '@/lib/domain/cotation-suivie.ts';
import { libelle } from '@/lib/domain/libelle.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';

export type CotationSuivieRow = {
  ref: string;
  numero: string;
  note: string;
  ecart: string;
  etat: EtatAffiche;
  origine: string;
  grille: string;
  auteur: string;
  creeLe: string;
  /** « Réservée par Camille L. jusqu'à 10 h 12 » ; `null` : libre. */
  reservee: string | null;
  /** Attend une décision que l'agent peut prendre. */
  aDecider: boolean;
  /** Où la comparer : à la note en cours si elle attend, à son recalcul sinon. */
  comparer: string;
};

const signe = (n: number) => `${n > 0 ? '+' : ''}${n}`.replace('-', '−');

export function cotationSuivieRow(c: CotationSuivie): CotationSuivieRow {
  const enAttente = c.etat === 'en-attente-de-validation';
  const elle = { tag: 'version', ref: c.ref } as const;
  return {
    ref: c.ref,
    numero: formaterNumeroUnique(c.demande.numero),
    note: String(c.points).replace('-', '−'),
    ecart: c.avant === null ? '–' : signe(c.points - c.avant),
    etat: badgeVersion(c.etat),
    origine: libelle('origineVersion', c.origine),
    grille: nomDeGrille(c.grille),
    auteur: c.auteur ?? 'Système',
    creeLe: formaterInstant(c.creeLe),
    reservee: c.reservee && direReservee(c.reservee),
    aDecider: enAttente && !c.mienne,
    comparer: enAttente
      ? adresseComparaison({ tag: 'demande', ref: c.demande.ref }, elle)
      : adresseComparaison(elle, { tag: 'recalcul', ref: c.ref, grille: null }),
  };
}
