import { z } from 'zod';

/** `[code]` et `[version]` d'une adresse. */
export const versionDeGrille = z.object({
  code: z.string().regex(/^[A-Z0-9-]{1,40}$/),
  version: z.string().regex(/^[A-Za-z0-9.-]{1,10}$/),
});

/** POST /api/grilles : le fichier tel quel, pour que toutes ses fautes soient dites ensemble, JSON illisible compris. */
export const propositionDeGrille = z.object({
  contenu: z.string().min(1, 'Collez la grille ou choisissez son fichier.').max(200_000, 'La grille dépasse 200 000 caractères.'),
});

export const grilleProposee = z.object({ code: z.string(), version: z.string() });

/** POST /api/grilles/[code]/[version]/publication */
export const confirmationDePublication = z.object({
  confirmee: z.literal(true, { error: 'Confirmez la publication : elle ne s’annule pas.' }),
});

export const grillePubliee = z.object({
  remplacees: z.array(z.object({ code: z.string(), version: z.string(), fin: z.iso.date() })),
});
