export type Role = 'lecteur' | 'agent' | 'responsable' | 'support' | 'administrateur';

export const ROLES: Record<Role, string> = {
  lecteur: 'Lecteur',
  agent: 'Agent',
  responsable: 'Responsable produit',
  support: 'Support',
  administrateur: 'Administrateur',
};

export type Permission =
  | 'demande.lire'
  | 'demande.identite'
  | 'demande.attribuer'
  | 'demande.exporter'
  | 'cotation.saisir'
  | 'envoi.lire'
  | 'envoi.rejouer'
  | 'synchronisation.demander'
  | 'supervision.lire'
  | 'journal.lire'
  | 'journal.corps'
  | 'agent.gerer'
  | 'audit.lire'
  | 'grille.lire'
  | 'grille.proposer'
  | 'grille.publier';

/** Chaque droit dit en clair, pour la page de refus. */
export const LIBELLES_DROITS: Record<Permission, string> = {
  'demande.lire': 'consulter les demandes',
  'demande.identite': 'voir l’identité d’un demandeur',
  'demande.attribuer': 'prendre en charge une demande',
  'demande.exporter': 'exporter une liste de demandes',
  'cotation.saisir': 'saisir une cotation',
  'envoi.lire': 'consulter les envois',
  'envoi.rejouer': 'relancer un envoi',
  'synchronisation.demander': 'demander une synchronisation',
  'supervision.lire': 'consulter la santé de l’API',
  'journal.lire': 'consulter le journal des échanges',
  'journal.corps': 'lire le contenu masqué d’un échange',
  'agent.gerer': 'gérer les agents',
  'audit.lire': 'consulter la trace d’audit',
  'grille.lire': 'consulter les grilles de cotation',
  'grille.proposer': 'proposer un brouillon de grille',
  'grille.publier': 'publier une grille',
};

/** La matrice des droits : la seule règle, lue par la porte des routes et par les écrans. */
export const DROITS: Record<Role, readonly Permission[]> = {
  lecteur: ['grille.lire', 'demande.lire', 'envoi.lire', 'supervision.lire'],
  agent: [
    'grille.lire',
    'demande.lire',
    'demande.identite',
    'demande.attribuer',
    'demande.exporter',
    'cotation.saisir',
    'envoi.lire',
    'supervision.lire',
  ],
  responsable: [
    'grille.lire',
    'grille.proposer',
    'grille.publier',
    'demande.lire',
    'demande.identite',
    'demande.attribuer',
    'demande.exporter',
    'cotation.saisir',
    'envoi.lire',
    'envoi.rejouer',
    'synchronisation.demander',
    'supervision.lire',
    'journal.lire',
  ],
  support: [
    'grille.lire',
    'demande.lire',
    'demande.attribuer',
    'envoi.lire',
    'envoi.rejouer',
    'synchronisation.demander',
    'supervision.lire',
    'journal.lire',
    'journal.corps',
  ],
  administrateur: [
    'grille.lire',
    'grille.proposer',
    'grille.publier',
    'demande.lire',
    'envoi.lire',
    'envoi.rejouer',
    'synchronisation.demander',
    'supervision.lire',
    'journal.lire',
    'journal.corps',
    'agent.gerer',
    'audit.lire',
  ],
};

export const peut = (role: Role, permission: Permission): boolean => DROITS[role].includes(permission);
