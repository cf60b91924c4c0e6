export const ETATS_REJEU = ['prepare', 'en-cours', 'en-pause', 'termine', 'termine-avec-echecs', 'arrete'] as const;
export type EtatRejeu = (typeof ETATS_REJEU)[number];

export const LIBELLES_REJEU: Record<EtatRejeu, string> = {
  prepare: 'Préparé',
  'en-cours': 'En cours',
  'en-pause': 'En pause',
  termine: 'Terminé',
  'termine-avec-echecs': 'Terminé avec échecs',
  arrete: 'Arrêté',
};

export const COMMANDES_REJEU = ['lancer', 'suspendre', 'reprendre', 'arreter'] as const;
export type CommandeRejeu = (typeof COMMANDES_REJEU)[number];

const PASSAGES: Record<CommandeRejeu, Partial<Record<EtatRejeu, EtatRejeu>>> = {
  lancer: { prepare: 'en-cours' },
  suspendre: { 'en-cours': 'en-pause' },
  reprendre: { 'en-pause': 'en-cours' },
  arreter: { prepare: 'arrete', 'en-cours': 'arrete', 'en-pause': 'arrete' },
};

/** L'état d'après ; `null` : cette commande n'a pas de sens dans cet état. */
export const commander = (etat: EtatRejeu, commande: CommandeRejeu): EtatRejeu | null => PASSAGES[commande][etat] ?? null;

export const commandesDe = (etat: EtatRejeu): CommandeRejeu[] => COMMANDES_REJEU.filter((c) => commander(etat, c) !== null);

/** Ce que l'essai à blanc dit d'un envoi. */
export type AvisRejeu = 'sur' | 'doublon-probable' | 'deja-transmis' | 'non-rejouable';

export const LIBELLES_AVIS: Record<AvisRejeu, string> = {
  sur: 'Sûr : rien n’est arrivé au partenaire, ou rien ne peut y arriver deux fois',
  'doublon-probable': 'Doublon probable : relu au SNE avant tout nouvel envoi',
  'deja-transmis': 'Déjà transmis depuis : laissé de côté',
  'non-rejouable': 'Non rejouable : la cause demande une correction, ou l’envoi est en cours ou remplacé',
};

export const AVIS: readonly AvisRejeu[] = ['sur', 'doublon-probable', 'deja-transmis', 'non-rejouable'];

export const LIBELLES_LIGNE: Record<string, string> = {
  ecartee: 'Écarté à l’essai à blanc',
  'en-attente': 'En attente',
  remise: 'Remis dans la file',
  reussie: 'Réussi',
  refusee: 'Refusé par le SNE',
  echouee: 'Échoué de nouveau',
  'sans-effet': 'Sans effet : déjà fait, ou repris ailleurs',
};

/** En production, au-delà de ce nombre d'envois, la personne retape le nombre. */
export const SEUIL_CONFIRMATION = 50;

/** Le nombre est à retaper avant de lancer. */
export const aConfirmer = (environnement: string, envois: number): boolean =>
  environnement === 'production' && envois > SEUIL_CONFIRMATION;

/** Au plus par relance immédiate, comptée jusque-là et pas au-delà : le reste s'annonce, un rejeu nommé fait mieux. */
export const RELANCE_MAX = 500;

/** Lignes montrées à la fois ; le rapport les a toutes. */
export const LIGNES_PAR_PAGE = 200;
