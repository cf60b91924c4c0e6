import { pluriel } from '@/components/ui/pluriel.ts';

const MINUTE = 60_000;

/** Le temps entre deux dates, en une seule unité. */
export function dureeEntre(debut: Date, fin: Date): string {
  const minutes = Math.max(0, Math.round((fin.getTime() - debut.getTime()) / MINUTE));
  if (minutes < 1) return 'moins d’une minute';
  if (minutes < 120) return pluriel(minutes, 'minute');
  if (minutes < 48 * 60) return pluriel(Math.round(minutes / 60), 'heure');
  return pluriel(Math.round(minutes / 1_440), 'jour');
}
