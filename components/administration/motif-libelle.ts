import { MOTIFS_SAISIE } from '@/lib/domain/saisie.ts';

const MOTIFS: Record<string, string> = {
  ...MOTIFS_SAISIE,
  droit: 'droit manquant',
  'propre-travail': 'sa propre saisie',
  'traitement-arrete': 'traitement arrêté en cours de route',
  'requete-invalide': 'requête mal formée',
  'donnees-invalides': 'données à corriger',
  introuvable: 'objet introuvable',
  conflit: 'conflit',
  'propre-habilitation': 'sa propre habilitation',
  indisponible: 'service indisponible',
  'trop-de-requetes': 'trop de requêtes',
};

/** Pourquoi un geste a été refusé, ou une cotation saisie, en mots. */
export const motifLibelle = (motif: string | null): string => (motif === null ? '' : (MOTIFS[motif] ?? motif));
