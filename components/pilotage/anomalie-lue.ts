import type { RegleAnomalie } from '@/lib/domain/anomalies.ts';
import type { EtatAnomalie } from '@/lib/domain/etat-anomalie.ts';

export type AnomalieLue = {
  ref: string;
  demande: { ref: string; numero: string };
  cotation: string;
  regle: RegleAnomalie;
  constat: string;
  etat: EtatAnomalie;
  depuis: Date;
  raison: string | null;
  agent: string | null;
};
