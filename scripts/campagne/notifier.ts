import { createHmac } from 'node:crypto';
import { Pool } from 'undici';

/** Un corps de « market.completed » à l'identifiant donné, avec l'échappement des « & » que Rails écrit. */
export const corpsDe = (identifiant: string): Buffer =>
  Buffer.from(
    `{"event":"market.completed","timestamp":"2026-11-20T10:00:00+01:00","market":{"identifier":"${identifiant}","name":"Réfection \\u0026 entretien","lots":[],"market_type_codes":["works"],"field_keys":["identite_siret"],"completed_at":"2026-11-20T10:00:00+01:00"}}`,
  );

export const signatureDe = (corps: Uint8Array, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(corps).digest('hex')}`;

export const identifiantDe = (rang: number): string => `VR-2026-${rang.toString(36).toUpperCase().padStart(12, '0')}`;

export type Facteur = { poster: (corps: Buffer, signature: string) => Promise<number | null>; fermer: () => Promise<void> };

/** Poste des notifications ; `null` si la connexion meurt avant la réponse. */
export function ouvrirFacteur(origine: string, chemin: string): Facteur {
  const pool = new Pool(origine, { connections: 32, pipelining: 1 });
  return {
    poster: async (corps, signature) => {
      try {
        const headers = { 'content-type': 'application/json', 'x-webhook-signature-sha256': signature };
        const { statusCode, body } = await pool.request({ method: 'POST', path: chemin, headers, body: corps });
        await body.dump();
        return statusCode;
      } catch {
        return null;
      }
    },
    fermer: () => pool.destroy(),
  };
}
