import { z } from 'zod';

/** Une adresse de partenaire : en https, sauf sur la boucle locale. */
export const adresse = z
  .url('doit être une adresse complète (https://…)')
  .refine((u) => u.startsWith('https://') || estBoucleLocale(u), {
    error: 'doit être en https, sauf sur la boucle locale',
  });

export const secret = (min: number) => z.string('est absent').min(min, `doit compter au moins ${min} caractères`);

function estBoucleLocale(url: string): boolean {
  return /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(url);
}
