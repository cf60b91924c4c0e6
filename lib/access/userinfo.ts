import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { err, ok, type Result } from '../core/result.ts';
import type { Fournisseur } from './decouverte.ts';

const schema = z.object({
  sub: z.string().min(1),
  email: z.email(),
  given_name: z.string(),
  usual_name: z.string(),
  siret: z.string().optional(),
});

/** L'identité transmise par ProConnect, une fois sa signature vérifiée. */
export type Profil = z.infer<typeof schema>;

export type UserinfoRefus = 'injoignable' | 'non-signe' | 'signature-invalide' | 'autre-personne' | 'illisible';

type Demande = { fournisseur: Fournisseur; clientId: string; jetonAcces: string; subAttendu: string; cles: JWTVerifyGetKey };

/** L'algorithme enregistré auprès de ProConnect ; aucun autre n'est accepté, quoi que dise le jeton. */
const ALGORITHME = 'RS256';

/** Demande userinfo et n'en croit rien sans signature valide, émetteur et destinataire attendus, ni sans le `sub` de l'id_token. */
export async function lireUserinfo(demande: Demande): Promise<Result<Profil, UserinfoRefus>> {
  const { fournisseur, clientId, jetonAcces, subAttendu, cles } = demande;
  const reponse = await fetch(fournisseur.userinfo_endpoint, {
    headers: { Authorization: `Bearer ${jetonAcces}`, Accept: 'application/jwt' },
    signal: AbortSignal.timeout(5_000),
    redirect: 'error',
  }).catch(() => null);
  if (!reponse?.ok) return err('injoignable');
  if (!reponse.headers.get('content-type')?.startsWith('application/jwt')) return err('non-signe');
  const verifie = await jwtVerify(await reponse.text(), cles, {
    algorithms: [ALGORITHME],
    issuer: fournisseur.issuer,
    audience: clientId,
    clockTolerance: 10,
  }).catch(() => null);
  if (!verifie) return err('signature-invalide');
  if (verifie.payload.sub !== subAttendu) return err('autre-personne');
  const lu = schema.safeParse(verifie.payload);
  return lu.success ? ok(lu.data) : err('illisible');
}

const trousseaux = new Map<string, JWTVerifyGetKey>();

/** Les clés publiques du fournisseur, gardées ; une clé inconnue ne les fait relire qu'une fois par minute. */
export function clesDe(adresse: string): JWTVerifyGetKey {
  const cles =
    trousseaux.get(adresse) ?? createRemoteJWKSet(new URL(adresse), { timeoutDuration: 5_000, cooldownDuration: 60_000 });
  trousseaux.set(adresse, cles);
  return cles;
}
