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
  | 'synchronisation.confirmer'
  | 'supervision.lire'
  | 'calcul.lancer'
  | 'journal.lire'
  | 'journal.corps'
  | 'passe-marche.lire'
  | 'passe-marche.ecrire'
  | 'passe-marche.administrer'
  | 'passe-marche.production'
  | 'annonce.gerer'
  | 'fiche.gerer'
  | 'essai.lancer'
  | 'alerte.lire'
  | 'alerte.acquitter'
  | 'alerte.regler'
  | 'incident.lire'
  | 'incident.traiter'
  | 'cause.gerer'
  | 'agent.gerer'
  | 'audit.lire'
  | 'cotation.valider'
  | 'cotation.revoir'
  | 'validation.regler'
  | 'demande.repartir'
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
  'demande.attribuer': 'prendre en charge une demande',
  'demande.exporter': 'exporter une liste de demandes',
  'cotation.saisir': 'saisir une cotation',
  'envoi.lire': 'consulter les envois',
  'envoi.rejouer': 'relancer un envoi',
  'synchronisation.demander': 'demander une synchronisation',
  'synchronisation.confirmer': 'confirmer qu’une part du stock a disparu de la liste du SNE',
  'supervision.lire': 'consulter la santé de l’API',
  'calcul.lancer': 'lancer un calcul du stock',
  'journal.lire': 'consulter le journal des échanges',
  'journal.corps': 'lire le contenu masqué d’un échange',
  'passe-marche.lire': 'consulter les marchés et leurs candidatures',
  'passe-marche.ecrire': 'créer un marché et ouvrir une candidature',
  'passe-marche.administrer': 'rejouer une notification, tester et régler la liaison à Passe Marché',
  'passe-marche.production': 'agir sur la production de Passe Marché',
  'annonce.gerer': 'publier une annonce',
  'fiche.gerer': 'modifier les fiches des API et de nos applications',
  'essai.lancer': 'lancer un essai d’appel',
  'alerte.lire': 'consulter les alertes',
  'alerte.acquitter': 'acquitter une alerte',
  'alerte.regler': 'régler les seuils d’alerte',
  'incident.lire': 'consulter les incidents',
  'incident.traiter': 'traiter un incident',
  'cause.gerer': 'modifier le catalogue des causes',
  'agent.gerer': 'gérer les agents',
  'audit.lire': 'consulter la trace d’audit',
  'cotation.valider': 'valider la cotation d’un collègue',
  'cotation.revoir': 'demander ou clore la revue d’une cotation',
  'validation.regler': 'régler quand une seconde personne valide',
  'demande.repartir': 'attribuer une demande à un collègue',
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
    'cotation.revoir',
    'grille.lire',
    'demande.lire',
    'demande.identite',
    'demande.attribuer',
    'demande.exporter',
    'cotation.saisir',
    'envoi.lire',
    'supervision.lire',
    'passe-marche.lire',
    'passe-marche.ecrire',
  ],
  responsable: [
    'pilotage.lire',
    'anomalie.traiter',
    'cotation.valider',
    'cotation.revoir',
    'validation.regler',
    'demande.repartir',
    'simulation.lancer',
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
    'synchronisation.confirmer',
    'supervision.lire',
    'calcul.lancer',
    'journal.lire',
    'passe-marche.lire',
    'passe-marche.ecrire',
    'passe-marche.production',
    'annonce.gerer',
    'essai.lancer',
    'alerte.lire',
    'alerte.acquitter',
    'incident.lire',
  ],
  support: [
    'pilotage.lire',
    'cotation.revoir',
    'grille.lire',
    'demande.lire',
    'demande.attribuer',
    'envoi.lire',
    'envoi.rejouer',
    'synchronisation.demander',
    'supervision.lire',
    'journal.lire',
    'journal.corps',
    'passe-marche.lire',
    'passe-marche.administrer',
    'passe-marche.production',
    'annonce.gerer',
    'essai.lancer',
    'alerte.lire',
    'alerte.acquitter',
    'incident.lire',
    'incident.traiter',
    'cause.gerer',
  ],
  administrateur: [
    'pilotage.lire',
    'validation.regler',
    'grille.lire',
    'grille.proposer',
    'grille.publier',
    'demande.lire',
    'envoi.lire',
    'envoi.rejouer',
    'synchronisation.demander',
    'synchronisation.confirmer',
    'supervision.lire',
    'calcul.lancer',
    'journal.lire',
    'journal.corps',
    'annonce.gerer',
    'essai.lancer',
    'alerte.lire',
    'alerte.acquitter',
    'alerte.regler',
    'fiche.gerer',
    'agent.gerer',
    'audit.lire',
    'passe-marche.lire',
    'passe-marche.administrer',
    'passe-marche.production',
    'incident.lire',
    'incident.traiter',
    'cause.gerer',
  ],
};

export const peut = (role: Role, permission: Permission): boolean => DROITS[role].includes(permission);

/** Les rôles qui ont un droit. */
export const rolesAyant = (permission: Permission): Role[] =>
  (Object.keys(DROITS) as Role[]).filter((role) => peut(role, permission));
