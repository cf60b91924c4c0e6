/** Où en est une candidature ; se déduit des faits connus, jamais de leur ordre d'arrivée. */
export type EtatCandidature =
  | 'a-ouvrir'
  | 'refusee'
  | 'creee'
  | 'en-cours'
  | 'finalisee'
  | 'documents-manquants'
  | 'documents-recus';

export const ETATS_CANDIDATURE: Record<EtatCandidature, string> = {
  'a-ouvrir': 'Ouverture demandée',
  refusee: 'Refusée par Passe Marché',
  creee: 'Créée',
  'en-cours': 'En cours',
  finalisee: 'Finalisée',
  'documents-manquants': 'Documents manquants',
  'documents-recus': 'Documents reçus',
};

export type NatureDocument = 'attestation' | 'dossier';
export const NATURES_DOCUMENT: Record<NatureDocument, string> = {
  attestation: 'Attestation du candidat (PDF)',
  dossier: 'Dossier de candidature (ZIP)',
};
