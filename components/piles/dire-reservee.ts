import { formaterHeure } from '@/components/ui/formater-heure.ts';
import { nomCourt } from '@/lib/domain/nom-court.ts';

/** « Réservée par Camille L. jusqu'à 10 h 12 ». */
export const direReservee = ({ par, jusqua }: { par: string; jusqua: string }): string =>
  `Réservée par ${nomCourt(par)} jusqu’à ${formaterHeure(new Date(jusqua))}`;
