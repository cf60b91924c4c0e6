import { LIBELLES_DROITS } from '@/lib/access/permissions.ts';

const AUTRES: Record<string, string> = {
  'session.ouvrir': 'se connecter',
  'session.fermer': 'se déconnecter',
  'identite.consulter': 'consulter une identité',
};

export const ACTIONS: Record<string, string> = { ...LIBELLES_DROITS, ...AUTRES };

const MOTIFS: Record<string, string> = {
  droit: 'droit manquant',
  'requete-invalide': 'requête mal formée',
  'donnees-invalides': 'données à corriger',
  introuvable: 'objet introuvable',
  conflit: 'conflit',
  indisponible: 'service indisponible',
  'trop-de-requetes': 'trop de requêtes',
};

/** Pourquoi un geste a été refusé, en mots. */
export const motifLibelle = (motif: string | null): string => (motif === null ? '' : (MOTIFS[motif] ?? motif));
