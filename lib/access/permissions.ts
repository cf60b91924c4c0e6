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
  | 'cotation.saisir'
  | 'envoi.lire'
  | 'envoi.rejouer'
  | 'synchronisation.demander'
  | 'supervision.lire'
  | 'journal.lire'
  | 'journal.corps'
  | 'agent.gerer'
  | 'audit.lire'
  | 'cotation.valider'
  | 'anomalie.traiter'
  | 'pilotage.lire'
  | 'simulation.lancer'
  | 'grille.lire'
  | 'grille.proposer'
  | 'grille.publier';

/** Chaque droit dit en clair, pour la page de refus. */
export const LIBELLES_DROITS: Record<Permission, string> = {
  'demande.lire': 'consulter les demandes',
  'demande.identite': 'voir l’identité d’un demandeur',
  'cotation.saisir': 'saisir une cotation',
  'envoi.lire': 'consulter les envois',
  'envoi.rejouer': 'relancer un envoi',
  'synchronisation.demander': 'demander une synchronisation',
  'supervision.lire': 'consulter la santé de l’API',
  'journal.lire': 'consulter le journal des échanges',
  'journal.corps': 'lire le contenu masqué d’un échange',
  'agent.gerer': 'gérer les agents',
  'audit.lire': 'consulter la trace d’audit',
  'cotation.valider': 'valider la cotation d’un collègue',
  'anomalie.traiter': 'expliquer une anomalie',
  'pilotage.lire': 'consulter la répartition des notes et les anomalies',
  'simulation.lancer': 'essayer une grille sur le stock',
  'grille.lire': 'consulter les grilles de cotation',
  'grille.proposer': 'proposer un brouillon de grille',
  'grille.publier': 'publier une grille',
};

/** La matrice des droits : la seule règle, lue par la porte des routes et par les écrans. */
export const DROITS: Record<Role, readonly Permission[]> = {
  lecteur: ['pilotage.lire', 'grille.lire', 'demande.lire', 'envoi.lire', 'supervision.lire'],
  agent: [
    'pilotage.lire',
    'anomalie.traiter',
    'grille.lire',
    'demande.lire',
    'demande.identite',
    'cotation.saisir',
    'envoi.lire',
    'supervision.lire',
  ],
  responsable: [
    'pilotage.lire',
    'anomalie.traiter',
    'cotation.valider',
    'simulation.lancer',
    'grille.lire',
    'grille.proposer',
    'grille.publier',
    'demande.lire',
    'demande.identite',
    'cotation.saisir',
    'envoi.lire',
    'envoi.rejouer',
    'synchronisation.demander',
    'supervision.lire',
    'journal.lire',
  ],
  support: [
    'pilotage.lire',
    'grille.lire',
    'demande.lire',
    'envoi.lire',
    'envoi.rejouer',
    'synchronisation.demander',
    'supervision.lire',
    'journal.lire',
    'journal.corps',
  ],
  administrateur: [
    'pilotage.lire',
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
