import { z } from 'zod';
import { termesRecherche } from '../domain/termes-recherche.ts';
import { lireFiltre } from './demandes-search-params.ts';

const ref = z.string().regex(/^[\w-]{1,40}$/);

/** Une liste, par son adresse et le texte cherché : l'action porte sur ce que l'agent a sous les yeux. */
export const listeVisee = z.strictObject({
  requete: z.string().max(1000),
  texte: z.string().trim().max(100).default(''),
});

export const ACTIONS_GROUPE = ['attribuer', 'liberer', 'suivre', 'ne-plus-suivre'] as const;
export type ActionGroupe = (typeof ACTIONS_GROUPE)[number];

/** POST /api/demandes/groupe : 500 demandes au plus, des lignes cochées ou tout un filtre. */
export const groupeBody = z.strictObject({
  action: z.enum(ACTIONS_GROUPE),
  cible: z.discriminatedUnion('tag', [
    z.strictObject({ tag: z.literal('refs'), refs: z.array(ref).min(1).max(500, '500 demandes au plus à la fois.') }),
    z.strictObject({ tag: z.literal('filtre'), liste: listeVisee }),
  ]),
  /** Prendre même ce qu'un collègue a pris ; proposé seulement sur la page d'une demande. */
  remplacer: z.boolean().default(false),
});
export type GroupeBody = z.input<typeof groupeBody>;

export const effetGroupe = z.object({
  faites: z.array(z.string()),
  /** Déjà dans l'état voulu. */
  deja: z.int(),
  /** Prises par un collègue, laissées telles quelles. */
  autrui: z.int(),
  /** Le filtre retient plus de 500 demandes : les suivantes n'ont pas été touchées. */
  tronquee: z.boolean(),
});
export type EffetGroupe = z.infer<typeof effetGroupe>;

/** Le filtre et les termes d'une liste visée. */
export const versListe = ({ requete, texte }: z.output<typeof listeVisee>) => ({
  filtre: { ...lireFiltre(new URLSearchParams(requete)).filtre, curseur: null },
  termes: termesRecherche(texte),
});
