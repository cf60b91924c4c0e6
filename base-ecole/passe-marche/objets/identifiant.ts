import { anneeDeParis } from './paris.ts';

/**
 * `VR-AAAA-` puis douze signes : l'horloge en microsecondes plus un tirage de 0 à 999, en base 36 (contrat §3.5). Un tirage déjà pris
 * est recommencé.
 */
export function tirerIdentifiant(
  prefixe: string,
  maintenant: Date,
  hasard: () => number,
  pris: (candidat: string) => boolean,
): string {
  for (let essai = 0; ; essai++) {
    const valeur = maintenant.getTime() * 1000 + Math.floor(hasard() * 1000) + essai;
    const candidat = `${prefixe}-${anneeDeParis(maintenant)}-${valeur.toString(36).toUpperCase().padStart(12, '0')}`;
    if (!pris(candidat)) return candidat;
  }
}
