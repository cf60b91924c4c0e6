import { z } from 'zod';

const mode = z.enum(['consulte', 'modifie']);

/** POST /api/demandes/[ref]/presence. */
export const presenceBody = z.strictObject({ mode, premier: z.boolean() });
export const presents = z.object({ autres: z.array(z.object({ nom: z.string(), mode })) });
export type Present = z.infer<typeof presents>['autres'][number];

/** DELETE : la page qui se ferme dit dans quel mode elle était. */
export const departBody = z.strictObject({ mode });
