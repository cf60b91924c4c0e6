import type { Instant } from './instant.ts';

const JOUR_MS = 86_400_000;
/** Une invitation jamais suivie d'une connexion s'éteint au bout de ces jours. */
export const INVITATION_JOURS = 30;
/** Sans connexion depuis ces jours, un compte est dormant : la revue doit le confirmer ou le retirer. */
const DORMANT_JOURS = 90;
/** Une habilitation se revoit deux fois par an. */
const REVUE_JOURS = 180;

export type Habilitation = {
  actif: boolean;
  /** Relié à une identité ProConnect. */
  relie: boolean;
  creeLe: Instant;
  derniereConnexion: Instant | null;
  invitationExpireLe: Instant | null;
  revuLe: Instant | null;
};

export type EtatHabilitation = 'retiree' | 'invitee' | 'invitation-echue' | 'dormante' | 'a-revoir' | 'active';

export const ETATS_HABILITATION: Record<EtatHabilitation, string> = {
  active: 'Active',
  'a-revoir': 'À revoir',
  dormante: 'Dormante',
  invitee: 'Invitée',
  'invitation-echue': 'Invitation échue',
  retiree: 'Retirée',
};

const plusVieux = (instant: Instant, jours: number, maintenant: Date): boolean =>
  maintenant.getTime() - Date.parse(instant) > jours * JOUR_MS;

/** Où en est une habilitation. Une revue récente tient lieu de passage : elle dit qu'une personne a regardé ce compte. */
export function etatHabilitation(h: Habilitation, maintenant: Date): EtatHabilitation {
  if (!h.actif) return 'retiree';
  if (!h.relie) {
    const echue = h.invitationExpireLe !== null && Date.parse(h.invitationExpireLe) <= maintenant.getTime();
    return echue ? 'invitation-echue' : 'invitee';
  }
  const vue = [h.creeLe, h.derniereConnexion, h.revuLe].filter((i) => i !== null).reduce((a, b) => (a > b ? a : b));
  if (plusVieux(vue, DORMANT_JOURS, maintenant)) return 'dormante';
  return plusVieux(h.revuLe ?? h.creeLe, REVUE_JOURS, maintenant) ? 'a-revoir' : 'active';
}
