import { z } from 'zod';
import { piles } from '../domain/pile.ts';

const ref = z.string().regex(/^[\w-]{1,40}$/);

export const pileParams = z.object({ pile: z.enum(piles) });

/** POST /api/piles/[pile]/suivante. `apres` : d'où l'on vient, pour passer outre. */
export const suivanteBody = z.strictObject({ apres: ref.nullable() });
export const servie = z.object({
  /** `ref` : ce que la pile contient, une demande, une cotation ou un envoi. */
  servie: z.object({ demande: z.string(), ref: z.string(), jusqua: z.iso.datetime() }).nullable(),
});
export type Servie = NonNullable<z.infer<typeof servie>['servie']>;

/** POST /api/demandes/[ref]/reservation : tenir ou prolonger. */
export const reservation = z.discriminatedUnion('tag', [
  z.object({ tag: z.literal('tenue'), jusqua: z.iso.datetime() }),
  z.object({ tag: z.literal('prise'), par: z.string() }),
]);
export type Reservation = z.infer<typeof reservation>;

/** DELETE : lâcher la réservation que la page tenait. */
export const lacherBody = z.strictObject({ jusqua: z.iso.datetime() });
export const rien = z.null();
