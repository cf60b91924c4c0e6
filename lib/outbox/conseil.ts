import type { EchecAppel, EchecPartenaire } from './partenaire.ts';

/** Un échec qui touchera tous les envois (identifiants, accès, disjoncteur) : la file entière attend, au lieu d'y user ses essais. */
export type Conseil = { tag: 'continuer' } | { tag: 'suspendre'; dureeMs: number; raison: EchecAppel['tag'] };

/** Un échec d'habilitation ne guérit pas seul : une sonde par minute suffit à voir qu'une personne l'a levé. */
export const SUSPENSION_MS = 60_000;

/** Ce que cet échec apprend à la file entière. */
export function conseilDe(echec: EchecPartenaire): Conseil {
  switch (echec.tag) {
    case 'AUTH_CREDENTIALS':
    case 'AUTH_TOKEN':
    case 'ACCESS':
    case 'PROFILE':
    case 'NOT_FOUND_ROUTE':
      return { tag: 'suspendre', dureeMs: SUSPENSION_MS, raison: echec.tag };
    case 'QUOTA':
      if (echec.answer.status === 423) return { tag: 'suspendre', dureeMs: SUSPENSION_MS, raison: echec.tag };
      return echec.retryAfterMs === null
        ? { tag: 'continuer' }
        : { tag: 'suspendre', dureeMs: echec.retryAfterMs, raison: echec.tag };
    case 'NETWORK':
    case 'TIMEOUT':
    case 'SERVER':
    case 'NOT_FOUND':
    case 'VALIDATION':
    case 'CONFLICT':
    case 'CONTRACT':
    case 'UNKNOWN':
      return { tag: 'continuer' };
  }
}
