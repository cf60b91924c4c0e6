import { formaterInstant } from './formater-instant.ts';

type Props = { instant: string | Date; precision?: 'jour' | 'minute' | 'seconde' };

/** Une date en toutes lettres, à l'heure de Paris, lisible par la machine aussi. */
export function Horodatage({ instant, precision = 'minute' }: Props) {
  const date = new Date(instant);
  return (
    <time dateTime={date.toISOString()} className="whitespace-nowrap">
      {formaterInstant(date, precision)}
    </time>
  );
}
