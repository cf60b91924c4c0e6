import { type ReponseOctets, repondreJson } from '../../http/echange.ts';
import type { Candidature } from '../objets/candidature.ts';
import type { Editeur } from '../monde/editeurs.ts';
import { attestationCandidat } from '../fichiers/attestation.ts';
import { dossier } from '../fichiers/dossier.ts';
import { nomAttestation, nomDossier } from '../fichiers/nommer.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { refuserObjet } from './refus.ts';

export type NatureFichier = 'attestation' | 'documents_package';

type Fichier = { type: string; absent: string; nom: (identifiant: string) => string; produire: typeof dossier };

export const FICHIERS: Record<NatureFichier, Fichier> = {
  attestation: {
    type: 'application/pdf',
    absent: 'Attestation not available',
    nom: nomAttestation,
    produire: attestationCandidat,
  },
  documents_package: { type: 'application/zip', absent: 'Documents package not available', nom: nomDossier, produire: dossier },
};

/** GET …/attestation et …/documents_package (contrat §3.3, §3.4) : inconnue, puis non achevée, puis fichier absent. */
export function getFichier(monde: MondePasseMarche, editeur: Editeur, identifiant: string, nature: NatureFichier): ReponseOctets {
  const candidature = monde.magasin.candidature.lire(identifiant);
  const marche = candidature && monde.magasin.marche.lire(candidature.marche);
  if (!candidature || marche?.editeur !== editeur.client_id) {
    return refuserObjet(monde, 'Market application not found', candidature !== undefined);
  }
  if (candidature.achevement.tag === 'ouverte') return repondreJson(422, { error: 'Application not completed' });
  if (candidature.achevement.documents === 'manquants') return repondreJson(404, { error: FICHIERS[nature].absent });
  return rendreFichier(monde, candidature, nature);
}

export function rendreFichier(monde: MondePasseMarche, candidature: Candidature, nature: NatureFichier): ReponseOctets {
  const { type, nom, produire } = FICHIERS[nature];
  const fichier = nom(candidature.identifiant);
  return {
    statut: 200,
    entetes: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${fichier}"; filename*=UTF-8''${fichier}` },
    corps: produire(monde, candidature),
  };
}
