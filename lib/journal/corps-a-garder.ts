import { masquer } from '../core/masquer.ts';

/** Plafond d'un corps gardé (contrat provisoire §7.5). */
const PLAFOND = 16 * 1024;

/** Second verrou avant la base : le client a déjà expurgé ce qu'il reçoit, le journal ne le suppose pas. */
export const corpsAGarder = (corps: string): string => masquer(corps).slice(0, PLAFOND).replaceAll('\u0000', '');
