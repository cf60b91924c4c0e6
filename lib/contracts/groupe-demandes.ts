import { z } from 'zod';
import { ACTIONS_GROUPE, GROUPE_MAX } from '../domain/action-groupe.ts';
import { termesRecherche } from '../domain/termes-recherche.ts';
import { lireFiltre } from './demandes-search-params.ts';

const ref = z.string().regex(/^[\w-]{1,40}$/);

/** Une liste, par son adresse et le texte cherché : l'action porte sur ce que l'agent a sous les yeux. */
export const listeVisee = z.strictObject({
  requete: z.string().max(1000),
  texte: z.string().trim().max(100).default(''),
});

/** POST /api/demandes/groupe : 500 demandes au plus, des lignes cochées ou tout un filtre. */
export const groupeBody = z.strictObject({
  action: z.enum(ACTIONS_GROUPE),
  cible: z.discriminatedUnion('tag', [
    z.strictObject({
      tag: z.literal('refs'),
      refs: z.array(ref).min(1).max(GROUPE_MAX, `${GROUPE_MAX} demandes au plus à la fois.`),
    }),
    z.strictObject({ tag: z.literal('filtre'), liste: listeVisee }),
  ]),
  /** Prendre même ce qu'un collègue a pris ; proposé seulement sur la page d'une demande. */
  remplacer: z.boolean().default(false),
  /** À qui attribuer ; absent : à soi. */
  pour: z.string().min(1).max(64).nullable().default(null),
});
export type GroupeBody = z.input<typeof groupeBody>;

/** `tronquee` : le filtre retient plus de 500 demandes, les suivantes ne sont pas touchées. */
export const effetGroupe = z.discriminatedUnion('tag', [
  z.object({
    tag: z.literal('fait'),
    faites: z.array(z.string()),
    /** Déjà dans l'état voulu. */
    deja: z.int(),
    /** Prises par un collègue, laissées telles quelles. */
    autrui: z.int(),
    /** D'un territoire que la personne désignée n'a pas. */
    horsPerimetre: z.int(),
    tronquee: z.boolean(),
  }),
  /** Plus de cinquante : le travailleur les mène, et son avancement se suit. */
  z.object({ tag: z.literal('en-file'), traitement: z.string(), total: z.int(), tronquee: z.boolean() }),
]);
export type EffetGroupe = z.infer<typeof effetGroupe>;
export type EffetFait = Extract<EffetGroupe, { tag: 'fait' }>;

/** Le filtre et les termes d'une liste visée. */
export const versListe = ({ requete, texte }: z.output<typeof listeVisee>) => ({
  filtre: { ...lireFiltre(new URLSearchParams(requete)).filtre, curseur: null },
  termes: termesRecherche(texte),
});
