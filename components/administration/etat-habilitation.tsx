import { Badge, type Ton } from '@/components/ui/badge.tsx';
import { ETATS_HABILITATION, type EtatHabilitation } from '@/lib/domain/habilitation.ts';

const TONS: Record<EtatHabilitation, Ton> = {
  active: 'succes',
  'a-revoir': 'avertissement',
  dormante: 'avertissement',
  invitee: 'info',
  'invitation-echue': 'erreur',
  retiree: 'neutre',
};

export const BadgeHabilitation = ({ etat }: { etat: EtatHabilitation }) => (
  <Badge ton={TONS[etat]}>{ETATS_HABILITATION[etat]}</Badge>
);
