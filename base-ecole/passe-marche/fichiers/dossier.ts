import { zipSync, type Zippable } from 'fflate';
import type { Candidature } from '../objets/candidature.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { attestationAcheteur } from './attestation.ts';
import { nomAttestationAcheteur, nommerPieces } from './nommer.ts';

/** Attestation de l'acheteur à la racine, pièces sous `documents/` (contrat §7) ; mêmes octets à chaque téléchargement. */
export function dossier(monde: MondePasseMarche, candidature: Candidature): Buffer {
  const champs = monde.magasin.marche.lire(candidature.marche)?.champs ?? [];
  const pieces: Zippable = Object.fromEntries(
    nommerPieces(champs, candidature.pieces, monde.profil().prefixeSource).map(([nom, { base64 }]) => [
      nom,
      Buffer.from(base64, 'base64'),
    ]),
  );
  const attestation = { [nomAttestationAcheteur(candidature.identifiant)]: attestationAcheteur(monde, candidature) };
  return Buffer.from(zipSync({ ...attestation, ...pieces }, { mtime: dateDe(candidature) }));
}

const dateDe = ({ achevement, creeLe }: Candidature): string => (achevement.tag === 'achevee' ? achevement.le : creeLe);
