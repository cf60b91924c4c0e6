import type { Perimetre } from '../domain/perimetre.ts';
import type { Role } from './permissions.ts';

/** Un agent habilité et connecté, relu de la base à chaque requête. */
export type Agent = { id: string; nom: string; email: string; role: Role; perimetre: Perimetre };
