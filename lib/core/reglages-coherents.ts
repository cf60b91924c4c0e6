import { type LiaisonReglee, liaisonsReglees } from './liaisons-passe-marche.ts';

type Reglages = Parameters<typeof liaisonsReglees>[0] & {
  ENVIRONNEMENT: string;
  SITE_DEMONSTRATION: boolean;
  NEXTAUTH_URL: string;
  NEXTAUTH_SECRET: string;
  PROCONNECT_ISSUER: string;
  PROCONNECT_CLIENT_SECRET: string;
  PISTE_TOKEN_URL: string;
  SNE_COTATION_BASE_URL: string;
  PISTE_CLIENT_SECRET: string;
  ENVOI_QUARANTAINE_SECONDES: number;
  ALERTE_SMTP_URL?: string | undefined;
  ALERTE_COURRIEL_DE?: string | undefined;
  ALERTE_COURRIEL_A?: string | undefined;
  ALERTE_WEBHOOK_URL?: string | undefined;
  ALERTE_WEBHOOK_SECRET?: string | undefined;
};

export type FauteDeReglage = { nom: keyof Reglages; message: string };

/** Le délai total d'un appel au SNE : un envoi qui traîne peut encore arriver jusque-là. */
const APPEL_S = 30;
const ADRESSES = ['NEXTAUTH_URL', 'PROCONNECT_ISSUER', 'PISTE_TOKEN_URL', 'SNE_COTATION_BASE_URL'] as const;
const SECRETS = ['NEXTAUTH_SECRET', 'PROCONNECT_CLIENT_SECRET', 'PISTE_CLIENT_SECRET'] as const;
/** Un secret tiré au sort a bien plus de signes différents ; « xxxx… » et « secret-secret » non. */
const SIGNES_MIN = 8;

/** Ce que des réglages, justes un à un, ont de dangereux ensemble. */
export const fautesDeCoherence = (e: Reglages): FauteDeReglage[] => [
  ...(e.ENVIRONNEMENT === 'production' ? enProduction(e) : []),
  ...(e.ENVIRONNEMENT !== 'base-ecole' && e.ENVOI_QUARANTAINE_SECONDES <= APPEL_S
    ? [
        {
          nom: 'ENVOI_QUARANTAINE_SECONDES' as const,
          message: `doit dépasser ${APPEL_S} s : un envoi retardé écraserait le suivant`,
        },
      ]
    : []),
  ...ensemble(e, 'ALERTE_SMTP_URL', ['ALERTE_COURRIEL_DE', 'ALERTE_COURRIEL_A']),
  ...ensemble(e, 'ALERTE_WEBHOOK_URL', ['ALERTE_WEBHOOK_SECRET']),
  ...secretsPartages(liaisonsReglees(e)),
];

/** De vraies personnes : ni identités de test, ni partenaire imité, ni secret écrit à la main. */
function enProduction(e: Reglages): FauteDeReglage[] {
  const demonstration = {
    nom: 'SITE_DEMONSTRATION',
    message: 'ne se met pas en production : la page de connexion y nommerait les agents',
  } as const;
  return [
    ...(e.SITE_DEMONSTRATION ? [demonstration] : []),
    ...ADRESSES.filter((nom) => !e[nom].startsWith('https://')).map((nom) => ({
      nom,
      message: 'doit être en https en production',
    })),
    ...SECRETS.filter((nom) => new Set(e[nom]).size < SIGNES_MIN).map((nom) => ({
      nom,
      message: 'doit être tiré au sort (« openssl rand -base64 32 »)',
    })),
  ];
}

/** Un canal d'alerte à moitié réglé se tairait sans le dire. */
const ensemble = (e: Reglages, premier: keyof Reglages, autres: readonly (keyof Reglages)[]): FauteDeReglage[] =>
  e[premier] === undefined
    ? []
    : autres.filter((nom) => e[nom] === undefined).map((nom) => ({ nom, message: `est absent alors que ${premier} est là` }));

/** Le même secret dans deux environnements : une notification d'essai serait reçue comme une vraie. */
function secretsPartages(liaisons: readonly LiaisonReglee[]): FauteDeReglage[] {
  const secrets = liaisons
    .flatMap(({ clientSecret, secrets: s }) => [[...new Set([s.courant, s.precedent])], [clientSecret]])
    .flat();
  const connus = secrets.filter((s) => s !== null);
  return new Set(connus).size === connus.length
    ? []
    : [{ nom: 'PASSE_MARCHE_AUTRES', message: 'reprend un secret d’un autre environnement : chacun a les siens (contrat §1)' }];
}
