import type { Dossier } from './observation-passe-marche.ts';
import { dans, enHttps, type Juger, parFaits, parPersonne, parSuite } from './juger-point.ts';

export type GroupePoint = 'AUTH' | 'MKT' | 'APP' | 'WH' | 'SEC' | 'MON' | 'TST' | 'ENV';

export const GROUPES_POINT: Record<GroupePoint, string> = {
  AUTH: 'Authentification',
  MKT: 'Marchés',
  APP: 'Candidatures et documents',
  WH: 'Notifications',
  SEC: 'Sécurité',
  MON: 'Surveillance',
  TST: 'Essais',
  ENV: 'Passage d’un environnement à l’autre',
};

/** Un point de recette (contrat §10) : ce qu'il exige, comment il se prouve ici, et la fonction qui en juge. */
export type PointIntegration = { code: string; texte: string; moyen: string; juger: Juger };

const HORS_RECETTE = 'Ne se vérifie qu’avec les identifiants d’un environnement de Passe Marché.';

const point = (code: string, texte: string, moyen: string, juger: Juger): PointIntegration => ({ code, texte, moyen, juger });

/** Les points de recette de l'intégration, dans l'ordre du contrat §10. */
export const POINTS_INTEGRATION: readonly PointIntegration[] = [
  point(
    'AUTH-1',
    'Un jeton s’obtient avec nos identifiants',
    'Le dernier jeton demandé a été donné.',
    parFaits(['jeton-obtenu'], ['jeton-manque']),
  ),
  point(
    'AUTH-2',
    'Le jeton se renouvelle seul',
    'Un deuxième jeton a été obtenu sans personne.',
    parFaits(['jeton-renouvele'], ['jeton-manque']),
  ),
  point(
    'AUTH-3',
    'Les secrets ne vivent que dans les réglages du serveur',
    'Revue des pages et des journaux par une personne.',
    parPersonne,
  ),
  point(
    'AUTH-4',
    'Un 401 fait renouveler le jeton une fois',
    'Un jeton refusé a été suivi d’un appel réussi.',
    parSuite('jeton-refuse', 'appel-reussi'),
  ),
  point(
    'AUTH-5',
    'La liaison se teste',
    '« Tester la connexion », dans les paramètres, a réussi.',
    parFaits(['liaison-testee'], ['jeton-manque', 'acces-refuse']),
  ),

  point('MKT-1', 'Un marché se crée', 'Un marché a reçu son identifiant.', parFaits(['marche-cree'], ['marche-incertain'])),
  point('MKT-2', 'La saisie est contrôlée avant l’appel', 'Essai de saisie fautive par une personne.', parPersonne),
  point(
    'MKT-3',
    'Un refus de Passe Marché est montré champ par champ',
    'Un marché refusé porte ses motifs.',
    parFaits(['marche-refuse']),
  ),
  point(
    'MKT-4',
    'L’acheteur configure à l’adresse reçue',
    'Un marché créé ici a été configuré à l’adresse que Passe Marché a donnée.',
    parFaits(['marche-configure']),
  ),
  point(
    'MKT-5',
    'L’état du marché est suivi',
    'La notification de configuration a changé l’état d’un marché.',
    parFaits(['marche-configure', 'notification-marche']),
  ),

  point(
    'APP-1',
    'Une candidature s’ouvre',
    'Une candidature a reçu son identifiant.',
    parFaits(['candidature-ouverte'], ['candidature-refusee']),
  ),
  point(
    'APP-2',
    'Le SIRET du candidat est exigé',
    'Toute candidature ouverte porte le sien : le serveur réel le demande.',
    parFaits(['candidature-ouverte']),
  ),
  point(
    'APP-3',
    'Le candidat suit l’adresse reçue',
    'Une candidature a été commencée ou remise chez Passe Marché.',
    parFaits(['candidature-commencee']),
  ),
  point(
    'APP-4',
    'Les deux documents sont reçus, rangés, condensés',
    'Une candidature a son attestation et son dossier, empreintes comprises.',
    parFaits(['documents-recus'], ['documents-manquants']),
  ),
  point(
    'APP-5',
    '« Pas finalisée » et « introuvable » sont distingués',
    'Les deux réponses ont été reçues et lues.',
    parFaits(['document-pas-pret', 'document-absent']),
  ),

  point(
    'WH-1',
    'L’adresse de réception est jointe',
    'Une vraie notification signée est arrivée ; la dernière reçue n’est pas mal signée.',
    parFaits(['notification-recue'], ['notification-mal-signee']),
  ),
  point(
    'WH-2',
    'Une notification mal signée est refusée',
    'Une notification mal signée a reçu 401 et n’a rien changé.',
    parFaits(['signature-refusee']),
  ),
  point(
    'WH-3',
    'Un corps illisible est refusé',
    'Un corps qui n’est pas du JSON a reçu 400.',
    parFaits(['notification-illisible']),
  ),
  point('WH-4', 'Un doublon est sans effet', 'Une relivraison a été reconnue.', parFaits(['notification-doublon'])),
  point(
    'WH-5',
    'Les deux événements sont traités',
    'Un marché configuré et une candidature finalisée, notifiés pour de vrai.',
    parFaits(['notification-marche', 'notification-candidature']),
  ),
  point(
    'WH-6',
    'Les statuts rendus sont les bons',
    '200, 401 et 400 ont été rendus, chacun à son cas.',
    parFaits(['notification-recue', 'signature-refusee', 'notification-illisible']),
  ),
  point('WH-7', 'Chaque notification est au journal', 'Une ligne entrante y est.', parFaits(['notification-journalisee'])),
  point(
    'WH-8',
    'Les deux formes sont comprises',
    'La forme du code et celle des guides ont été acceptées.',
    parFaits(['notification-forme-code', 'notification-forme-guides']),
  ),

  point(
    'SEC-1',
    'Les échanges sont en https',
    'Le dernier appel réussi est allé à une adresse https.',
    enHttps(parFaits(['appel-reussi'])),
  ),
  point(
    'SEC-2',
    'Les certificats sont vérifiés',
    'Aucun réglage ne l’ôte ; un appel https a réussi.',
    enHttps(parFaits(['appel-reussi'])),
  ),
  point('SEC-3', 'Aucun secret côté navigateur', 'Revue des pages servies par une personne.', parPersonne),
  point(
    'SEC-4',
    'Les délais sont bornés',
    'Un appel trop long a été coupé, un suivant a réussi.',
    parSuite('appel-trop-long', 'appel-reussi'),
  ),
  point(
    'SEC-5',
    'Notre débit tient dans les limites',
    'Des appels réussissent et aucun 429 plus récent.',
    parFaits(['appel-reussi'], ['appel-limite']),
  ),
  point('SEC-6', 'Les journaux ne gardent aucun secret', 'Revue des journaux par une personne.', parPersonne),

  point('MON-1', 'Les demandes de jeton sont comptées', 'Le trafic les compte.', parFaits(['jetons-comptes'])),
  point('MON-2', 'Les appels sont comptés, durées et échecs compris', 'Le trafic les compte.', parFaits(['appels-comptes'])),
  point(
    'MON-3',
    'Les notifications sont comptées',
    'Les comptes par verdict sont tenus.',
    parFaits(['notification-journalisee']),
  ),
  point('MON-4', 'Des échecs répétés alertent', 'Une alerte de signature refusée s’est ouverte.', parFaits(['alerte-ouverte'])),
  point('MON-5', 'Un tableau de bord existe', 'Vu par une personne.', parPersonne),
  point('MON-6', 'L’état de la liaison se vérifie', 'La sonde du jeton a répondu.', parFaits(['liaison-testee'])),

  point('TST-1', 'Essais unitaires du client', 'Suite de tests verte : référence de la livraison.', parPersonne),
  point('TST-2', 'Essai avec l’éditeur de démonstration', 'Un client que nous n’avons pas écrit : compte rendu.', parPersonne),
  point('TST-3', 'Charge sur la réception', 'Campagne « webhooks » : compte rendu.', parPersonne),
  point('TST-4', 'Essais de sécurité', 'Signatures et délais : compte rendu.', parPersonne),
  point('TST-5', 'Essais de résistance', 'Pannes de la base école : compte rendu.', parPersonne),
  point(
    'TST-6',
    'Recette sur l’environnement de validation',
    'Compte rendu signé.',
    dans(['staging', 'preprod', 'production'], HORS_RECETTE, parPersonne),
  ),

  point(
    'ENV-1',
    'Passage en préproduction',
    'Tests verts, identifiants neufs, notification https testée, réglages posés.',
    dans(['preprod'], 'Concerne la préproduction.', parPersonne),
  ),
  point(
    'ENV-2',
    'Passage en production',
    'Recette en données réelles, identifiants gardés, surveillance, retour arrière, support nommé.',
    dans(['production'], 'Concerne la production.', parPersonne),
  ),
];

export const groupeDe = ({ code }: PointIntegration): string => code.split('-')[0] ?? '';

/** Vrai si la preuve de ce point ne peut venir que d'une personne : aucun fait observé ne le juge, et une preuve apportée suffit. */
export const attendUnePersonne = (code: string, environnement: string): boolean => {
  const apportee = { texte: '', reussie: true, agent: '', le: new Date(0) };
  const dossier: Dossier = { environnement, adresse: null, faits: {}, preuves: { [code]: apportee } };
  return POINTS_INTEGRATION.some((p) => p.code === code && p.juger(code, dossier).tag === 'prouve');
};
