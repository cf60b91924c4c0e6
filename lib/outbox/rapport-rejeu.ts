import { stringify } from 'csv-stringify/sync';
import type { LigneDeRejeu } from '../db/find-rejeu.ts';
import { LIBELLES_AVIS, LIBELLES_LIGNE } from '../domain/rejeu.ts';

/** Le rapport en CSV pour un tableur français : marque d'ordre, points-virgules, et aucune cellule qui s'exécuterait. */
export function rapportRejeu(lignes: readonly LigneDeRejeu[]): string {
  const rangees = lignes.map((l) => ({
    rang: l.rang,
    envoi: l.envoi ?? (l.objet ? `${l.objet.genre} ${l.objet.ref}` : ''),
    demande: l.demande ?? '',
    avis: LIBELLES_AVIS[l.avis as keyof typeof LIBELLES_AVIS] ?? l.avis,
    resultat: LIBELLES_LIGNE[l.etat] ?? l.etat,
    le: l.changeLe ?? '',
    cause: l.cause ?? '',
    classe: l.classe ?? '',
    code: l.code ?? '',
  }));
  const columns = ['rang', 'envoi', 'demande', 'avis', 'resultat', 'le', 'cause', 'classe', 'code'];
  return stringify(rangees, { header: true, columns, delimiter: ';', bom: true, escape_formulas: true });
}
