import type { LigneDeRejeu } from '../db/find-rejeu.ts';
import { enCsv } from '../domain/en-csv.ts';
import { LIBELLES_AVIS, LIBELLES_LIGNE } from '../domain/rejeu.ts';

const COLONNES = ['rang', 'envoi', 'demande', 'avis', 'resultat', 'le', 'cause', 'classe', 'code'];

/** Le rapport en CSV pour un tableur français. */
export const rapportRejeu = (lignes: readonly LigneDeRejeu[]): string =>
  enCsv([
    COLONNES,
    ...lignes.map((l) => [
      l.rang,
      l.envoi ?? (l.objet ? `${l.objet.genre} ${l.objet.ref}` : ''),
      l.demande,
      LIBELLES_AVIS[l.avis as keyof typeof LIBELLES_AVIS] ?? l.avis,
      LIBELLES_LIGNE[l.etat] ?? l.etat,
      l.changeLe,
      l.cause,
      l.classe,
      l.code,
    ]),
  ]);
