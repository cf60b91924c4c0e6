import type { RegleAnomalie } from './anomalies.ts';
import type { EtatAnomalie } from './etat-anomalie.ts';

/** Une anomalie telle que la base la rend et que les écrans la montrent. */
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
