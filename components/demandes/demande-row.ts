import { direReservee } from '@/components/piles/dire-reservee.ts';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { formaterJour } from '@/components/ui/formater-jour.ts';
import { pluriel } from '@/components/ui/pluriel.ts';
import type { LigneDemande } from '@/lib/contracts/demandes.ts';
import { ETATS_ENVOI } from '@/lib/domain/envoi.ts';
import { STATUTS_DEMANDE } from '@/lib/domain/filtre-demandes.ts';
import { nomCourt } from '@/lib/domain/nom-court.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';
import { badgeCotation, type EtatAffiche } from './etat-badge.ts';

/** Une ligne prête à dessiner : rien que des textes. */
export type DemandeRow = {
  ref: string;
  href: string;
  numero: string;
  /** Présent quand la demande n'est pas simplement active. */
  statut: string | null;
  menage: string;
  commune: string;
  typologie: string;
  grille: string;
  note: string;
  etat: EtatAffiche;
  envoi: string;
  maj: string;
  attribuee: string;
  depot: string;
  suivie: boolean;
  /** « Réservée par Camille L. jusqu'à 10 h 12 » ; `null` : libre. */
  reservee: string | null;
};

const ABSENT = '–';

export function toDemandeRow(l: LigneDemande): DemandeRow {
  return {
    ref: l.ref,
    href: `/demandes/${l.ref}`,
    numero: formaterNumeroUnique(l.numero),
    statut: l.statut === 'active' ? null : STATUTS_DEMANDE[l.statut],
    menage: menage(l),
    commune: commune(l.commune),
    typologie: l.typologies.join(', ') || ABSENT,
    grille: l.grille ? nomDeGrille(l.grille) : ABSENT,
    note: l.note === null ? ABSENT : String(l.note).replace('-', '−'),
    etat: badgeCotation(l.etatCotation),
    envoi: envoi(l.envoi),
    maj: formaterInstant(new Date(l.dateMaj), 'jour'),
    attribuee: l.attribueeA ? (l.attribueeA.moi ? 'Vous' : nomCourt(l.attribueeA.nom)) : ABSENT,
    depot: formaterJour(l.dateDepot),
    suivie: l.suivie,
    reservee: l.reservee && direReservee(l.reservee),
  };
}

/** Le territoire est déjà dans le code : « EPCI-243500139-PRIMO » version 2 se lit « Primo v2 ». */
export function nomDeGrille({ code, version }: { code: string; version: string }): string {
  const nom = code.replace(/^EPCI-\d{9}-/, '');
  return `${nom.charAt(0)}${nom.slice(1).toLowerCase()} v${version}`;
}

function menage({ personnes, aCharge, mutation }: LigneDemande): string {
  const charge = aCharge > 0 ? `, dont ${aCharge} à charge` : '';
  return `${pluriel(personnes, 'personne')}${charge}${mutation ? ' (mutation)' : ''}`;
}

function commune(voeu: LigneDemande['commune']): string {
  if (!voeu) return ABSENT;
  const nom = voeu.nom ?? `Commune ${voeu.codeInsee}`;
  return voeu.autres > 0 ? `${nom} + ${voeu.autres}` : nom;
}

function envoi(dernier: LigneDemande['envoi']): string {
  if (!dernier) return ABSENT;
  const essai = dernier.prochainEssai
    ? `, essai prévu le ${formaterInstant(new Date(dernier.prochainEssai))}`
    : ` le ${formaterInstant(new Date(dernier.le), 'jour')}`;
  return `${ETATS_ENVOI[dernier.etat]}${essai}`;
}
