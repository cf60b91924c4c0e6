import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoSecrets } from './demo-secrets.ts';
import type { Ports } from './ports.ts';
import { root, toolEnv } from './surroundings.ts';

export type Settings = {
  ports: Ports;
  databaseUrl: string;
  demandes: number;
  dataFolder: string;
  secrets: DemoSecrets;
  portCourriel: number;
  /** Jour (`AAAA-MM-JJ`) auquel une base école neuve engendre ses demandes ; aujourd'hui par défaut. */
  reference?: string;
};

const CLIENT_ID = 'supervision-cotation';
const PREFIX = '/mtes/sne-cotation/v1';

type PisteApplication = { client_id: string; secret: string };

/** La première application déclarée à la base école : celle des deux territoires de démonstration, profil écriture. */
function demoApplication(): PisteApplication {
  const applications: PisteApplication[] = JSON.parse(
    readFileSync(path.join(root, 'base-ecole/piste/applications.json'), 'utf8'),
  );
  const [first] = applications;
  if (first === undefined) throw new Error('base-ecole/piste/applications.json ne déclare aucune application.');
  return first;
}

type Editeur = { client_id: string; secret: string; webhook_secret: string; environnement: string };

/** L'éditeur déclaré au Passe Marché imité pour un environnement. */
function demoEditeur(environnement: string): Editeur {
  const editeurs: Editeur[] = JSON.parse(readFileSync(path.join(root, 'base-ecole/passe-marche/editeurs.json'), 'utf8'));
  const declared = editeurs.find((e) => e.environnement === environnement);
  if (declared === undefined) throw new Error(`base-ecole/passe-marche/editeurs.json ne déclare pas « ${environnement} ».`);
  return declared;
}

export const appUrl = ({ app }: Ports) => `http://127.0.0.1:${app}`;
/** Avec le même chemin que le vrai ProConnect. */
const issuerUrl = ({ baseEcole }: Ports) => `http://127.0.0.1:${baseEcole + 2}/api/v2`;
export const baseEcoleUrl = ({ baseEcole }: Ports) => `http://127.0.0.1:${baseEcole}`;

/** Réglages de la base école. */
export function baseEcoleEnv({
  ports,
  demandes,
  dataFolder,
  secrets,
  portCourriel,
  reference = '',
}: Settings): NodeJS.ProcessEnv {
  return {
    // Le quota par défaut (20/s) ferait durer la première synchronisation ; le scénario « quota » le rétablit.
    BASE_ECOLE_QUOTA: 'aucun',
    ...toolEnv(),
    BASE_ECOLE_PORT: String(ports.baseEcole),
    BASE_ECOLE_ADMIN: '1',
    BASE_ECOLE_PLATEFORME: appUrl(ports),
    BASE_ECOLE_REGISTRE: path.join(dataFolder, 'base-ecole/registre.jsonl'),
    BASE_ECOLE_COURRIEL_PORT: String(portCourriel),
    BASE_ECOLE_COURRIELS: path.join(dataFolder, 'base-ecole/courriels'),
    DEMANDES: String(demandes),
    BASE_ECOLE_REFERENCE: reference,
    PROCONNECT_ISSUER: issuerUrl(ports),
    PROCONNECT_CLIENT_ID: CLIENT_ID,
    PROCONNECT_CLIENT_SECRET: secrets.proConnect,
    PROCONNECT_REDIRECT_URIS: `${appUrl(ports)}/api/auth/callback/proconnect`,
    POST_LOGOUT_URIS: `${appUrl(ports)}/deconnexion`,
  };
}

/** Réglages du site et du travailleur : ceux de lib/core/env.ts, reliés à la base école. */
export function programsEnv({ ports, databaseUrl, secrets, dataFolder, portCourriel }: Settings): NodeJS.ProcessEnv {
  const application = demoApplication();
  const editeur = demoEditeur('base-ecole');
  const production = demoEditeur('production');
  const passeMarcheUrl = `http://127.0.0.1:${ports.baseEcole + 1}`;
  return {
    PISTE_DEBIT_PAR_SECONDE: '400',
    PISTE_RAFALE: '100',
    // Les alertes de la démonstration arrivent dans la boîte de la base école.
    ALERTE_SMTP_URL: `smtp://127.0.0.1:${portCourriel}`,
    ALERTE_COURRIEL_DE: 'supervision@service.example',
    ALERTE_COURRIEL_A: 'astreinte@service.example',
    ...toolEnv(),
    DATABASE_URL: databaseUrl,
    ENVIRONNEMENT: 'base-ecole',
    SITE_DEMONSTRATION: 'true',
    BASE_ECOLE_ADMIN_URL: `${baseEcoleUrl(ports)}/__base-ecole__`,
    NEXTAUTH_URL: appUrl(ports),
    NEXTAUTH_SECRET: secrets.nextAuth,
    PROCONNECT_ISSUER: issuerUrl(ports),
    PROCONNECT_CLIENT_ID: CLIENT_ID,
    PROCONNECT_CLIENT_SECRET: secrets.proConnect,
    PISTE_TOKEN_URL: `${baseEcoleUrl(ports)}/api/oauth/token`,
    SNE_COTATION_BASE_URL: `${baseEcoleUrl(ports)}${PREFIX}`,
    PISTE_CLIENT_ID: application.client_id,
    PISTE_CLIENT_SECRET: application.secret,
    PASSE_MARCHE_URL: passeMarcheUrl,
    PASSE_MARCHE_CLIENT_ID: editeur.client_id,
    PASSE_MARCHE_CLIENT_SECRET: editeur.secret,
    PASSE_MARCHE_WEBHOOK_SECRET: editeur.webhook_secret,
    PASSE_MARCHE_AUTRES: JSON.stringify({
      production: {
        url: passeMarcheUrl,
        clientId: production.client_id,
        clientSecret: production.secret,
        webhookSecret: production.webhook_secret,
      },
    }),
    PASSE_MARCHE_CLE_JETON: createHash('sha256').update(`passe-marche|${secrets.nextAuth}`).digest('hex'),
    PASSE_MARCHE_DOSSIER: path.join(dataFolder, 'passe-marche'),
  };
}
