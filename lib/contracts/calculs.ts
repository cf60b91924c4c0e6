import { z } from 'zod';
import { type EtatCalcul, ETATS_CALCUL } from '../domain/calcul-stock.ts';
import { finDuJour } from '../domain/prevision.ts';

const instant = z.iso.datetime({ offset: true });
const siren = z.string().regex(/^[0-9]{9}$/, 'Un territoire est désigné par son SIREN (9 chiffres).');
export const refCalcul = z.string().regex(/^[A-Za-z0-9_-]{6,64}$/, "Cette référence de calcul n'a pas la bonne forme.");

/** POST /api/calculs et /api/calculs/estimation ; sans territoire, tous ceux de l'agent. */
export const demandeCalcul = z.strictObject({
  echeance: z.iso.date('Donnez l’échéance sous la forme AAAA-MM-JJ.'),
  territoire: siren.nullable(),
});
export type DemandeCalcul = z.infer<typeof demandeCalcul>;

/** L'échéance ne peut être passée : le message à montrer sous son champ, ou `null`. */
export const fauteEcheance = (echeance: string, maintenant: Date): string | null =>
  finDuJour(echeance) < maintenant.getTime() ? 'L’échéance est passée : choisissez aujourd’hui ou un jour à venir.' : null;

export const estimation = z.object({
  aCoter: z.int(),
  radiees: z.int(),
  envoiEnJeu: z.int(),
  sansGrille: z.int(),
  /** Au quota, en millisecondes. */
  dureeMs: z.number(),
  fin: instant,
  tient: z.boolean(),
});
export type Estimation = z.infer<typeof estimation>;

export const calculCree = z.object({ ref: z.string() });

/** POST /api/calculs/[ref]/etat */
export const changementCalcul = z.strictObject({
  action: z.enum(['pause', 'reprise', 'arret'], 'Action inconnue : pause, reprise ou arret.'),
});

/** Ce qu'on répond à une action qui ne convient plus à l'état du calcul. */
export const actionSansObjet = (etat: EtatCalcul): string =>
  `Ce calcul est ${ETATS_CALCUL[etat].toLowerCase()} : cette action n’a plus d’objet. Relisez la page.`;

export const calculLu = z.object({
  ref: z.string(),
  etat: z.enum(['en-attente', 'en-cours', 'en-pause', 'arrete', 'termine']),
  territoires: z.array(z.string()),
  echeance: z.string(),
  agent: z.string().nullable(),
  demandeLe: instant,
  debut: instant.nullable(),
  fin: instant.nullable(),
  total: z.int(),
  aCalculer: z.int(),
  enFile: z.int(),
  transmises: z.int(),
  rejetees: z.int(),
  ecartees: z.int(),
});
export type CalculLu = z.infer<typeof calculLu>;

/** GET /api/calculs/[ref] */
export const calculSuivi = z.object({
  calcul: calculLu,
  points: z.array(z.object({ le: instant, restantes: z.int() })),
  ecarts: z.array(z.object({ raison: z.string(), n: z.int() })),
  lu: instant,
});
export type CalculSuivi = z.infer<typeof calculSuivi>;
