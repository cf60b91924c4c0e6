import type { CritereRetenu, LieuCote } from '../domain/cotation.ts';
import type { NumeroUnique } from '../domain/numero-unique.ts';

/** Un envoi pris sous bail, avec de quoi le livrer sans relire la base. */
export type EnvoiPris = {
  id: number;
  ref: string;
  /** Clôture (fencing) : seule cette prise peut régler l'envoi. */
  cloture: number;
  tentatives: number;
  numero: NumeroUnique;
  /** Un POST a pu être appliqué sans que nous le sachions : relire avant tout. */
  douteux: boolean;
  /** Dernier instant où un POST douteux a pu partir. */
  douteDepuis: Date | null;
  /** Une cotation plus récente attend derrière : celle-ci n'a plus à partir. */
  depasse: boolean;
  origine: string;
  motif: string;
  grilleCode: string;
  grilleVersion: string;
  points: number;
  criteres: CritereRetenu[];
  lieux: LieuCote[];
  dateCotation: Date;
};
