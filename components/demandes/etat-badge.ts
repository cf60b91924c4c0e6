import type { Ton } from '@/components/ui/badge.tsx';
import { ETATS_COTATION, ETATS_VERSION, type EtatCotation, type EtatVersion } from '@/lib/domain/etat-cotation.ts';

export type EtatAffiche = { texte: string; ton: Ton };

const TONS_COTATION: Record<EtatCotation, Ton> = {
  'a-coter': 'avertissement',
  cotee: 'info',
  'a-transmettre': 'nouveau',
  transmise: 'succes',
  rejetee: 'erreur',
};
const TONS_VERSION: Record<EtatVersion, Ton> = {
  'en-attente-de-validation': 'avertissement',
  refusee: 'erreur',
  validee: 'info',
  transmise: 'succes',
  rejetee: 'erreur',
  remplacee: 'neutre',
  'lue-au-sne': 'info',
};

export const badgeCotation = (etat: EtatCotation): EtatAffiche => ({ texte: ETATS_COTATION[etat], ton: TONS_COTATION[etat] });
export const badgeVersion = (etat: EtatVersion): EtatAffiche => ({ texte: ETATS_VERSION[etat], ton: TONS_VERSION[etat] });
