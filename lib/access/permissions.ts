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
  | 'audit.lire';

/** La matrice des droits : la seule règle, lue par la porte des routes et par les écrans. */
export const DROITS: Record<Role, readonly Permission[]> = {
  lecteur: ['demande.lire', 'envoi.lire', 'supervision.lire'],
  agent: ['demande.lire', 'demande.identite', 'cotation.saisir', 'envoi.lire', 'supervision.lire'],
  responsable: [
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
    'demande.lire',
    'envoi.lire',
    'envoi.rejouer',
    'synchronisation.demander',
    'supervision.lire',
    'journal.lire',
    'journal.corps',
  ],
  administrateur: [
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
