import type { CotationEnvoyee, DemandeWire, MotifACoter, MotifRadiation } from '../cotation/wire.ts';
import type { Jour } from './dates.ts';

export type CotationStockee = CotationEnvoyee & {
  epci: string;
  /** Instant d'enregistrement, en millisecondes. */
  enregistreeLe: number;
  /** Premier jour où l'ancienneté passe un palier du modèle : la cotation est alors à refaire. */
  seuilLe?: Jour;
};

/** La demande telle que le SNE la garde : statut, radiation et fin de validité se déduisent du jour. */
export type Demande = {
  donnees: Omit<DemandeWire, 'statut' | 'radiation' | 'date_fin_validite'>;
  /** Radiation prononcée ; l'absence de renouvellement, elle, se lit sur le calendrier. */
  radiation?: { motif: MotifRadiation; date: Jour };
  /** Dernier changement qui compte pour la cotation. */
  changement: { le: number; motif: MotifACoter };
  epcis: readonly string[];
  cotations: CotationStockee[];
};
