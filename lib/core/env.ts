import { z } from 'zod';
import { adresse, secret } from './formes-reglages.ts';
import { autresLiaisons, ENVIRONNEMENTS_PASSE_MARCHE } from './liaisons-passe-marche.ts';
import { fautesDeCoherence } from './reglages-coherents.ts';

const entier = (defaut: number, min: number, max: number) => z.coerce.number().int().min(min).max(max).default(defaut);
/** Vide vaut absent : `.env.example` écrit le nom sans valeur. */
const facultatif = <T extends z.ZodType>(forme: T) => z.preprocess((v) => (v === '' ? undefined : v), forme.optional());

const AVEC_PASSE_MARCHE = [
  'PASSE_MARCHE_CLIENT_ID',
  'PASSE_MARCHE_CLIENT_SECRET',
  'PASSE_MARCHE_WEBHOOK_SECRET',
  'PASSE_MARCHE_CLE_JETON',
] as const;

/** Chaque réglage, sa forme et son sens : `.env.example` est produit de cette table (un test les tient égaux). */
export const schemaEnv = z
  .object({
    DATABASE_URL: z
      .string('est absente')
      .startsWith('postgres', 'doit commencer par postgres')
      .describe('Base PostgreSQL (15 ou plus)'),
    ENVIRONNEMENT: z
      .enum(['base-ecole', 'bac-a-sable', 'production'])
      .default('base-ecole')
      .describe('Environnement du SNE auquel cette installation est reliée ; chaque envoi et chaque échange le portent'),
    SITE_DEMONSTRATION: z.stringbool().default(false).describe('Affiche « site de démonstration » et les identités de test'),
    BASE_ECOLE_ADMIN_URL: facultatif(adresse).describe(
      'Commandes de la base école, pour sa page ; site de démonstration seulement',
    ),
    NEXTAUTH_URL: adresse.describe('Adresse publique du service'),
    NEXTAUTH_SECRET: secret(32).describe('Clé des cookies de connexion (32 caractères au moins)'),
    PROCONNECT_ISSUER: adresse.describe('Émetteur ProConnect'),
    PROCONNECT_CLIENT_ID: z.string('est absent').min(1).describe('Identifiant client ProConnect'),
    PROCONNECT_CLIENT_SECRET: secret(16).describe('Secret client ProConnect'),
    CONTACT_HABILITATION: z
      .email()
      .default('habilitations@supervision-cotation.example')
      .describe('À qui écrire pour être habilité'),
    PISTE_TOKEN_URL: adresse.describe('Adresse du jeton OAuth2 de PISTE'),
    SNE_COTATION_BASE_URL: adresse.describe("Adresse de base de l'API Cotation derrière PISTE (contrat provisoire)"),
    PISTE_CLIENT_ID: z.string('est absent').min(1).describe("Identifiant de l'application PISTE"),
    PISTE_CLIENT_SECRET: secret(16).describe("Secret de l'application PISTE"),
    PISTE_DEBIT_PAR_SECONDE: entier(10, 1, 1200).describe('Appels par seconde, tous processus ensemble'),
    PISTE_RAFALE: entier(10, 1, 1200).describe("Appels permis d'un coup après un silence"),
    PISTE_QUOTA_HEURE: entier(24_000, 1, 10_000_000).describe("Quota annoncé par heure, pour l'affichage"),
    PISTE_QUOTA_JOUR: entier(280_000, 1, 100_000_000).describe("Quota annoncé par jour, pour l'affichage"),
    SYNCHRONISATION_CRON: z
      .string()
      .regex(/^[\d*,/-]+( [\dA-Za-z*,/-]+){4}$/, 'doit compter cinq champs cron (« 15 5 * * * »)')
      .default('15 5 * * *')
      .describe('Quand tirer les demandes (cron, heure de Paris)'),
    ENVOI_BAIL_SECONDES: entier(60, 2, 600).describe("Durée du bail d'un travailleur sur un envoi"),
    ENVOI_QUARANTAINE_SECONDES: entier(45, 0, 600).describe(
      "Attente avant de relire une cotation dont l'envoi est douteux ; plus longue que le délai total d'un appel (30 s)",
    ),
    ALERTE_SMTP_URL: facultatif(z.string().regex(/^smtps?:\/\//, 'doit commencer par smtp:// ou smtps://')).describe(
      'Serveur SMTP des alertes ; vide : pas de courriel',
    ),
    ALERTE_COURRIEL_DE: facultatif(z.email()).describe('Expéditeur des courriels d’alerte'),
    ALERTE_COURRIEL_A: facultatif(z.email()).describe(
      'Destinataire des courriels d’alerte : une liste de service, pas une personne',
    ),
    ALERTE_WEBHOOK_URL: facultatif(adresse).describe(
      'Adresse qui reçoit les alertes (Standard Webhooks) ; vide : pas de webhook',
    ),
    ALERTE_WEBHOOK_SECRET: facultatif(
      z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}=*$/, 'doit être un secret Standard Webhooks (whsec_ puis 24 octets en base64)'),
    ).describe('Secret de signature du webhook des alertes'),
    METRIQUES_JETON: facultatif(secret(24)).describe(
      'Jeton de /api/metrics (24 caractères au moins) ; vide : la page n’existe pas',
    ),
    JOURNAL_CORPS_JOURS: entier(30, 1, 365).describe('Jours de conservation des corps masqués des échecs'),
    JOURNAL_ECHANGES_MOIS: entier(13, 1, 60).describe('Mois de conservation des échanges et du trafic'),
    EXPORT_LIGNES_MAX: entier(2_000, 1, 1_000_000).describe("Lignes par fichier exporté ; au-delà, l'export est refusé"),
    EXPORT_FICHIERS_PAR_JOUR: entier(5, 1, 1_000).describe('Fichiers exportés par agent et par jour'),
    EXPORT_DEMANDES_PAR_JOUR: entier(5_000, 1, 1_000_000).describe('Demandes distinctes exportées par agent et par jour'),
    GRILLE_ECART_SECONDE_PERSONNE: entier(0, 0, 1_000).describe(
      "Points d'écart d'un critère au-delà desquels l'auteur d'une grille ne la publie pas lui-même",
    ),
    DEBIT_ECRITURES_MINUTE: entier(300, 1, 1_000_000).describe(
      'Écritures par minute et par agent, dans chaque processus du site',
    ),
    DEBIT_RECHERCHES_MINUTE: entier(60, 1, 1_000_000).describe('Recherches par minute et par agent'),
    DEBIT_EXPORTS_MINUTE: entier(12, 1, 1_000_000).describe(
      'Exports par minute et par agent ; leur nombre par jour a sa propre limite',
    ),
    DEMANDE_RADIEE_MOIS: entier(12, 1, 120).describe(
      'Mois de conservation des données personnelles d’une demande radiée ou absente du SNE',
    ),
    AUDIT_MOIS: entier(12, 6, 36).describe('Mois de conservation de la trace d’audit ; la base refuse moins de six'),
    JOURNAL_NIVEAU: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'])
      .default('info')
      .describe('Niveau des journaux du processus'),
    PASSE_MARCHE_ENVIRONNEMENT: z
      .enum(ENVIRONNEMENTS_PASSE_MARCHE)
      .default('base-ecole')
      .describe('Environnement de Passe Marché ; chaque marché, candidature et notification le porte'),
    PASSE_MARCHE_URL: facultatif(adresse).describe('Adresse de Passe Marché ; absente, cette intégration est éteinte'),
    PASSE_MARCHE_CLIENT_ID: facultatif(z.string().min(1)).describe('Identifiant client Passe Marché'),
    PASSE_MARCHE_CLIENT_SECRET: facultatif(secret(16)).describe('Secret client Passe Marché'),
    PASSE_MARCHE_WEBHOOK_SECRET: facultatif(secret(16)).describe('Secret qui signe les notifications de Passe Marché'),
    PASSE_MARCHE_WEBHOOK_SECRET_PRECEDENT: facultatif(secret(16)).describe(
      'Secret précédent des notifications, encore accepté pendant une rotation',
    ),
    PASSE_MARCHE_AUTRES: autresLiaisons.describe(
      'Autres environnements de Passe Marché, en JSON : {"production":{"url":…,"clientId":…,"clientSecret":…,"webhookSecret":…}} ; webhookSecretPrecedent pendant une rotation',
    ),
    PASSE_MARCHE_CLE_JETON: facultatif(
      z.string().regex(/^[0-9a-f]{64}$/, 'doit compter 64 chiffres hexadécimaux (« openssl rand -hex 32 »)'),
    ).describe('Clé qui scelle en base le jeton Passe Marché'),
    PASSE_MARCHE_DOSSIER: z.string().min(1).default('.data/passe-marche').describe('Dossier des documents reçus de Passe Marché'),
    PASSE_MARCHE_APPELS_HEURE: entier(1000, 1, 1_000_000).describe('Appels permis par heure (limite des guides)'),
    PASSE_MARCHE_APPELS_RAFALE: entier(50, 1, 10_000).describe("Appels permis d'un coup après un silence (limite des guides)"),
    PASSE_MARCHE_FICHIERS_HEURE: entier(100, 1, 1_000_000).describe('Téléchargements permis par heure (limite des guides)'),
    PASSE_MARCHE_FICHIERS_RAFALE: entier(10, 1, 10_000).describe("Téléchargements permis d'un coup (limite des guides)"),
  })
  .superRefine((e, contexte) => {
    const faute = (message: string) => contexte.addIssue({ code: 'custom', path: ['PASSE_MARCHE_AUTRES'], message });
    if (e.PASSE_MARCHE_AUTRES[e.PASSE_MARCHE_ENVIRONNEMENT] !== undefined)
      faute(`répète « ${e.PASSE_MARCHE_ENVIRONNEMENT} », déjà dans PASSE_MARCHE_ENVIRONNEMENT`);
    if (Object.keys(e.PASSE_MARCHE_AUTRES).length > 0 && e.PASSE_MARCHE_URL === undefined)
      faute('est rempli alors que PASSE_MARCHE_URL est absente');
    for (const { nom, message } of fautesDeCoherence(e)) contexte.addIssue({ code: 'custom', path: [nom], message });
    if (e.PASSE_MARCHE_URL === undefined) return;
    for (const nom of AVEC_PASSE_MARCHE)
      if (e[nom] === undefined)
        contexte.addIssue({ code: 'custom', path: [nom], message: 'est absent alors que PASSE_MARCHE_URL est là' });
  });

export type Env = z.infer<typeof schemaEnv>;

/** Lit l'environnement ; lève une seule erreur qui nomme tout ce qui ne va pas. */
export function lireEnv(source: Record<string, string | undefined>): Env {
  const lu = schemaEnv.safeParse(source);
  if (lu.success) return lu.data;
  const fautes = lu.error.issues.map((i) => `  ${i.path.join('.')} ${i.message}`);
  throw new Error(`Réglages à corriger avant de démarrer :\n${fautes.join('\n')}`);
}

let memoire: Env | undefined;

/** Les réglages du processus, lus une fois, au premier besoin (le build de Next n'en a pas). */
export function env(): Env {
  memoire ??= lireEnv(process.env);
  return memoire;
}
