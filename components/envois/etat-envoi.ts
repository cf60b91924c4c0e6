import type { Ton } from '@/components/ui/badge.tsx';
import { ETATS_ENVOI, type EtatEnvoi } from '@/lib/domain/envoi.ts';

const TONS: Record<EtatEnvoi, Ton> = {
  'a-envoyer': 'info',
  'en-cours': 'info',
  'a-verifier': 'avertissement',
  transmis: 'succes',
  refuse: 'erreur',
  'en-echec': 'erreur',
  incertain: 'avertissement',
  remplace: 'neutre',
};

/** L'état d'un envoi : un texte, et la couleur qui le redit. */
export const etatEnvoi = (etat: EtatEnvoi): { texte: string; ton: Ton } => ({ texte: ETATS_ENVOI[etat], ton: TONS[etat] });
