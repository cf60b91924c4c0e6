import type { OptionsPasseMarche } from './passe-marche/monde/options.ts';
import type { FormeJeton } from './piste/jetons.ts';

export type OptionsProconnect = {
  /** Absent, `http://127.0.0.1:<port>` ; un chemin éventuel (`/api/v2`) préfixe les routes. */
  issuer?: string;
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  postLogoutUris: string[];
};

export type OptionsBaseEcole = {
  /** PISTE, Cotation et administration ; 0 laisse le système choisir. */
  port: number;
  /** ProConnect ; par défaut `port + 2`, ou choisi par le système si `port` vaut 0. */
  portProconnect?: number;
  demandes: number;
  graine: number;
  /** Fichier du registre des écritures ; absent, le registre reste en mémoire. */
  registre?: string;
  /** Boîte aux lettres SMTP ; absente, aucune. */
  courriel?: { port: number; dossier: string };
  /** Ouvre les routes d'administration et l'en-tête X-Base-Ecole-Faute. */
  admin: boolean;
  jeton: FormeJeton;
  dureeJeton: number;
  /** « 20/s,24000/h » ou « aucun ». */
  quota: string;
  prefixe: string;
  /** Instant de départ de l'horloge du SNE ; absent, l'heure réelle. */
  horloge?: { instant: Date; figee: boolean };
  /** Jour auquel les données sont engendrées ; absent, celui du registre, sinon aujourd'hui. */
  reference?: string;
  proconnect: OptionsProconnect;
  passeMarche: OptionsPasseMarche;
  reelle: () => number;
};
