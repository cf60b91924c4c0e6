import { ecrireAdresse } from '@/lib/contracts/adresse.ts';

/** Les deux côtés, tels que l'adresse les écrit ; `null` : pas encore choisi. */
export type CotesChoisis = { a: string | null; b: string | null };

/** La même comparaison, avec un de ses côtés changé. */
export const adressePour = (cote: 'a' | 'b', objet: string, { a, b }: CotesChoisis): string =>
  ecrireAdresse('/cotations/comparer', { a: a ?? undefined, b: b ?? undefined, [cote]: objet }).replaceAll('%7E', '~');
