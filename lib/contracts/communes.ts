import { z } from 'zod';

/** GET /api/communes?q=renn */
export const communesQuery = z.object({ q: z.string().trim().min(2, 'Saisissez au moins deux lettres.').max(60) });
export const communes = z.object({ communes: z.array(z.object({ codeInsee: z.string(), nom: z.string() })) });
