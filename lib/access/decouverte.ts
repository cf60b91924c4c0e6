import { z } from 'zod';

const schema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url(),
});

/** Ce que ProConnect publie de lui-même. */
export type Fournisseur = z.infer<typeof schema>;

const DUREE = 3_600_000;
const DELAI = 5_000;

/**
 * Découverte OIDC gardée une heure : une connexion ne paie pas un appel de plus, et une panne brève de l'annuaire
 * ne ferme pas la porte (la dernière réponse sert encore). Rejette quand rien n'a jamais été lu.
 */
export function decouvreur(chercher: typeof fetch, maintenant: () => number): (issuer: string) => Promise<Fournisseur> {
  const connus = new Map<string, { lu: Fournisseur; le: number }>();
  return async (issuer) => {
    const connu = connus.get(issuer);
    if (connu && maintenant() - connu.le < DUREE) return connu.lu;
    try {
      const reponse = await chercher(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(DELAI) });
      const lu = schema.parse(await reponse.json());
      if (lu.issuer !== issuer) throw new Error("L'annuaire ProConnect se dit d'un autre émetteur que le nôtre.");
      connus.set(issuer, { lu, le: maintenant() });
      return lu;
    } catch (cause) {
      if (connu) return connu.lu;
      throw new Error('Annuaire ProConnect injoignable ou illisible.', { cause });
    }
  };
}

/** La découverte du processus. */
export const decouvrir = decouvreur((adresse, options) => fetch(adresse, options), Date.now);
