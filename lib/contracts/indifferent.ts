import { z } from 'zod';

/** Une réponse dont la page ne lit rien : seul compte qu'elle soit arrivée. */
export const indifferent = z.unknown();
