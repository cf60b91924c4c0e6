export type CauseDeRefus = { titre: string; explication: string /** Écrire à qui habilite a un sens. */; contact: boolean };

/** Les refus de connexion, en mots. Clés : nos raisons, puis les erreurs de next-auth et d'OIDC. */
const CAUSES: Record<string, CauseDeRefus> = {
  'non-habilite': {
    titre: 'Votre compte n’est pas habilité',
    explication:
      'ProConnect vous a bien reconnu, mais aucune habilitation n’existe ici pour votre adresse professionnelle. Un compte ne se crée pas de lui-même : demandez une invitation.',
    contact: true,
  },
  'compte-desactive': {
    titre: 'Votre habilitation a été retirée',
    explication: 'Votre compte existe mais il est désactivé. Si c’est une erreur, demandez sa remise en service.',
    contact: true,
  },
  'invitation-expiree': {
    titre: 'Votre invitation a expiré',
    explication: 'L’invitation à votre adresse n’a pas été utilisée à temps. Demandez-en une nouvelle.',
    contact: true,
  },
  'niveau-insuffisant': {
    titre: 'Une connexion plus forte est nécessaire',
    explication:
      'Entrer demande une identification à deux facteurs, et un niveau « substantiel » (eIDAS 2) pour le support et l’administration. Activez-la dans ProConnect ou auprès de votre organisme, puis recommencez.',
    contact: true,
  },
  'fournisseur-injoignable': {
    titre: 'ProConnect ne répond pas',
    explication: 'Le service d’identification de l’État est momentanément injoignable. Réessayez dans quelques minutes.',
    contact: false,
  },
  OAuthCallback: {
    titre: 'L’identification n’a pas abouti',
    explication: 'Elle a été abandonnée, elle a trop duré, ou la réponse de ProConnect n’a pas pu être vérifiée. Recommencez.',
    contact: false,
  },
  OAuthAccountNotLinked: {
    titre: 'Votre identité a changé chez ProConnect',
    explication:
      'Votre adresse est déjà liée à une autre identité. Pour votre sécurité, seul un administrateur peut la relier de nouveau.',
    contact: true,
  },
};

const AUTRE: CauseDeRefus = {
  titre: 'La connexion n’a pas abouti',
  explication:
    'Une erreur est survenue pendant la connexion. Recommencez ; si elle persiste, signalez-la avec la référence ci-dessous.',
  contact: true,
};

/** La cause à montrer pour un code venu de l'adresse ; un code inconnu a une phrase sûre. */
export const causeDeRefus = (code: string): CauseDeRefus => (Object.hasOwn(CAUSES, code) ? CAUSES[code] : undefined) ?? AUTRE;
