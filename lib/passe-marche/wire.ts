import { z } from 'zod';

/**
 * Contrat provisoire de Passe Marché (code de mai 2026 et guides) : seul fichier à porter ses chemins et ses noms.
 * Ce que les guides et le code disent différemment est accepté des deux façons ; un membre inconnu est ignoré.
 */
export const ROUTES = {
  jeton: '/oauth/token',
  infoJeton: '/oauth/token/info',
  marches: '/api/v1/public_markets',
  candidatures: '/api/v1/public_markets/{identifiant}/market_applications',
  attestation: '/api/v1/market_applications/{identifiant}/attestation',
  dossier: '/api/v1/market_applications/{identifiant}/documents_package',
} as const;

/** Le seul droit qui ouvre l'API : `api_read` et `api_write` y sont refusés (contrat §2.5). */
export const DROIT = 'api_access';

// Ni barre, ni point, ni pourcent : un identifiant reçu ne peut pas faire monter le chemin.
export const identifiantWire = z.string().regex(/^[A-Za-z0-9_-]{3,64}$/);

export const cheminDe = (route: string, identifiant: string): string => route.replace('{identifiant}', identifiant);

export const jetonWire = z.object({
  access_token: z.string().min(1).max(4096),
  expires_in: z.union([z.number(), z.string()]).nullish(),
});

export const infoJetonWire = z.object({ scope: z.union([z.string(), z.array(z.string())]), expires_in: z.number() });

// Montrée comme un lien à cliquer : ni « javascript: » ni « data: ».
const adresseWire = z.url({ protocol: /^https?$/ }).max(2000);
export const marcheCreeWire = z.object({ identifier: identifiantWire, configuration_url: adresseWire });
export const candidatureOuverteWire = z.object({ identifier: identifiantWire, application_url: adresseWire });

export const demandeMarcheWire = (m: {
  nom: string;
  echeance: string;
  siret: string;
  types: readonly string[];
  lots: readonly { nom: string; cpv: string | null }[];
  limiteLots: number | null;
}) => ({
  public_market: {
    name: m.nom,
    deadline: m.echeance,
    siret: m.siret,
    market_type_codes: [...m.types],
    ...(m.lots.length > 0 && { lots: m.lots.map(({ nom, cpv }) => ({ name: nom, ...(cpv !== null && { cpv_code: cpv }) })) }),
    ...(m.limiteLots !== null && { lot_limit: m.limiteLots }),
  },
});

export const demandeCandidatureWire = (siret: string) => ({ market_application: { siret: siret.trim() } });

/** Champs de Passe Marché vers les nôtres. */
export const CHAMPS: Record<string, string> = {
  name: 'nom',
  deadline: 'echeance',
  siret: 'siret',
  market_type_codes: 'types',
  lot_limit: 'limiteLots',
  lots: 'lots',
  'lots.name': 'lots',
  'lots.cpv_code': 'lots',
  provider_user_id: 'utilisateur',
  public_market: 'marche',
};

const messages = z.union([z.string(), z.array(z.string())]);
/** `errors` est un objet par champ (code) ou une liste de phrases (guides) ; `error` seul ailleurs. */
export const erreursWire = z.object({
  errors: z.union([z.record(z.string(), messages), z.array(z.string())]).nullish(),
  error: z.string().nullish(),
});

const instant = z.iso.datetime({ offset: true });
const lotWire = z.object({ id: z.union([z.number(), z.string()]).nullish(), name: z.string() });

export const EVENEMENT_MARCHE = 'market.completed';
export const EVENEMENT_CANDIDATURE = 'market_application.completed';

export const evenementWire = z.object({ event: z.string().min(1).max(100) });
export const marcheConfigureWire = z.object({
  timestamp: instant,
  market: z.object({
    identifier: identifiantWire,
    lots: z.array(lotWire).nullish(),
    market_type_codes: z.array(z.string()).nullish(),
    field_keys: z.array(z.string()).nullish(),
    completed_at: instant.nullish(),
  }),
});
export const candidatureFinaliseeWire = z.object({
  timestamp: instant,
  market_identifier: identifiantWire,
  market_application: z.object({ identifier: identifiantWire, siret: z.string(), completed_at: instant.nullish() }),
});
