export type VerdictNotification =
  | 'acceptee'
  | 'doublon'
  | 'objet-inconnu'
  | 'evenement-inconnu'
  | 'signature-invalide'
  | 'illisible';

export const VERDICTS_NOTIFICATION: Record<VerdictNotification, string> = {
  acceptee: 'Acceptée',
  doublon: 'Doublon',
  'objet-inconnu': 'Objet inconnu',
  'evenement-inconnu': 'Événement inconnu',
  'signature-invalide': 'Signature invalide',
  illisible: 'Illisible',
};

const EVENEMENTS: Record<string, string> = {
  'market.completed': 'Marché configuré',
  'market_application.completed': 'Candidature remise',
};

/** Un événement de Passe Marché en mots ; celui que nous ne connaissons pas garde son nom. */
export const libelleEvenement = (evenement: string): string => EVENEMENTS[evenement] ?? evenement;

/** Une notification de Passe Marché, lue. Ses adresses n'en font pas partie : un hôte reçu n'est jamais appelé. */
export type NotificationLue =
  | { tag: 'marche-configure'; identifiant: string; types: string[]; champs: string[]; le: string }
  | { tag: 'candidature-finalisee'; identifiant: string; marche: string; siret: string; le: string };

/**
 * Chaque objet ne s'achève qu'une fois : événement et identifiant suffisent (contrat §6.6). L'instant et le corps n'y sont pas,
 * une relivraison peut changer l'écriture de l'un et l'ordre de l'autre.
 */
export const cleNotification = (lue: NotificationLue): string => `${lue.tag}|${lue.identifiant}`;
