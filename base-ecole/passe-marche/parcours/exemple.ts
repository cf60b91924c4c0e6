import type { Piece } from '../objets/candidature.ts';
import { champsDe } from '../catalogue/champs.ts';
import { pdf } from '../fichiers/pdf.ts';

const REPONSES: Record<string, string> = {
  texte: '1 250 000',
  courriel: 'marches@entreprise-exemple.test',
  'oui-non': 'non',
  recupere: 'Récupéré de l’administration',
};

const DATE_DES_PIECES = new Date('2026-01-05T09:00:00Z');

/** Réponses plausibles à tous les champs, pour achever une candidature sans parcourir les pages. */
export const reponsesExemple = (cles: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    champsDe(cles).flatMap(({ cle, saisie }) => (REPONSES[saisie] === undefined ? [] : [[cle, REPONSES[saisie]]])),
  );

/** Une pièce pour chaque champ à fichier : récupérée d'une administration ou déposée. */
export const piecesExemple = (cles: readonly string[]): Piece[] =>
  champsDe(cles).flatMap(({ cle, libelle, saisie }): Piece[] => {
    if (!saisie.startsWith('fichier')) return [];
    const lignes = [
      { style: 'titre', texte: libelle },
      { style: 'texte', texte: 'Pièce inventée.' },
    ] as const;
    const base64 = pdf({ titre: libelle, le: DATE_DES_PIECES, lignes }).toString('base64');
    return [{ champ: cle, source: saisie === 'fichier' ? 'user' : 'api', nom: `${cle.split('_').at(-1)}.pdf`, base64 }];
  });

/** Pièces récupérées des administrations à l'ouverture du dossier. */
export const piecesRecuperees = (cles: readonly string[]): Piece[] =>
  piecesExemple(cles).filter(({ source }) => source === 'api');
