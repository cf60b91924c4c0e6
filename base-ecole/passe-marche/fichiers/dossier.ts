import type { Candidature } from '../candidature.ts';
import type { MondePasseMarche } from '../monde.ts';
import { attestationAcheteur } from './attestation.ts';
import { nomAttestationAcheteur, nommerPieces } from './nommer.ts';
import { zip } from './zip.ts';

/** Attestation de l'acheteur à la racine, pièces sous `documents/` (contrat §7). */
export function dossier(monde: MondePasseMarche, candidature: Candidature): Buffer {
  const champs = monde.magasin.marche.lire(candidature.marche)?.champs ?? [];
  const pieces = nommerPieces(champs, candidature.pieces, monde.profil().prefixeSource);
  return zip([
    { nom: nomAttestationAcheteur(candidature.identifiant), donnees: attestationAcheteur(monde, candidature) },
    ...pieces.map(([nom, { base64 }]) => ({ nom, donnees: Buffer.from(base64, 'base64') })),
  ]);
}
