import { z } from 'zod';

const vide = (v: string): string | undefined => v || undefined;

/** Les filtres de la trace d'audit, tels que l'adresse les porte. */
export const filtresAudit = z.object({
  agent: z.string().max(64).transform(vide).optional(),
  action: z.string().max(60).transform(vide).optional(),
  issue: z.enum(['demandee', 'accordee', 'refusee', '']).transform(vide).optional(),
  /** Dernière ligne de la page quittée. */
  avant: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});
