import type { Piece } from '../objets/candidature.ts';
import { champsAFichier } from '../catalogue/champs.ts';

/** « FT » précède l'identifiant entier, sauf s'il le porte déjà (profil des guides, écart 5). */
const avecFT = (identifiant: string) => (identifiant.startsWith('FT') ? identifiant : `FT${identifiant}`);

export const nomAttestation = (identifiant: string) => `attestation_${avecFT(identifiant)}.pdf`;
export const nomDossier = (identifiant: string) => `documents_package_${avecFT(identifiant)}.zip`;
export const nomAttestationAcheteur = (identifiant: string) => `buyer_attestation_${avecFT(identifiant)}.pdf`;

const deuxChiffres = (nombre: number) => String(nombre).padStart(2, '0');

/**
 * `documents/{source}_{RR}_{DD}_{champ}_{nom}` (contrat §7) : RR est le rang de la réponse parmi toutes celles qui admettent un
 * fichier, d'où des trous ; DD celui du fichier dans sa réponse.
 */
export function nommerPieces(champs: readonly string[], pieces: readonly Piece[], avecSource: boolean): [string, Piece][] {
  return champsAFichier(champs).flatMap((champ, rang) =>
    pieces
      .filter((piece) => piece.champ === champ)
      .map((piece, i): [string, Piece] => {
        const source = avecSource ? `${piece.source}_` : '';
        return [`documents/${source}${deuxChiffres(rang + 1)}_${deuxChiffres(i + 1)}_${champ}_${piece.nom}`, piece];
      }),
  );
}
