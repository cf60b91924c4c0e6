import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { nomCourt } from '@/lib/domain/nom-court.ts';

/** « Réservée par Camille L. jusqu'à 10 h 12 ». */
export const direReservee = ({ par, jusqua }: { par: string; jusqua: string }): string =>
  `Réservée par ${nomCourt(par)} jusqu’à ${formaterInstant(new Date(jusqua)).split(' à ')[1]}`;
