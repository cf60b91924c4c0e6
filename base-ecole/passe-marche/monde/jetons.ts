import { createHmac, randomBytes } from 'node:crypto';
import type { Table } from './table.ts';

export type Jeton = { jeton: string; client: string; portees: string[]; creeLe: number; expireLe: number; revoque: boolean };

export type EtatJeton = { tag: 'valide'; jeton: Jeton } | { tag: 'refuse'; motif: 'unknown' | 'revoked' | 'expired' };

export type Jetons = {
  /** Révoque le jeton vivant du même client pour le même ensemble de portées (contrat §2.4). */
  emettre: (client: string, portees: string[], forme: 'opaque' | 'jwt') => Jeton;
  trouver: (jeton: string) => EtatJeton;
  revoquer: (jeton: Jeton) => void;
  /** Fait expirer tous les jetons d'un client, ou de tous. */
  expirer: (client?: string) => void;
};

/** Vingt-quatre heures (contrat §2.2). */
export const DUREE_SECONDES = 86_400;

const memesPortees = (a: readonly string[], b: readonly string[]) =>
  new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size;

/** La durée se mesure à l'horloge réelle, comme pour PISTE. */
export function creerJetons(table: Table<Jeton>, reelle: () => number): Jetons {
  const vivant = ({ revoque, expireLe }: Jeton) => !revoque && expireLe > reelle();
  return {
    emettre: (client, portees, forme) => {
      const duClient = table.tous().filter((j) => j.client === client);
      for (const ancien of duClient) {
        if (vivant(ancien) && memesPortees(ancien.portees, portees)) table.poser(ancien.jeton, { ...ancien, revoque: true });
        // Les motifs « expiré » et « révoqué » restent distincts un jour de plus, puis le jeton est oublié.
        if (ancien.expireLe + DUREE_SECONDES * 1000 < reelle()) table.retirer(ancien.jeton);
      }
      const creeLe = reelle();
      const expireLe = creeLe + DUREE_SECONDES * 1000;
      const jeton = { jeton: tirer(forme, client, expireLe), client, portees, creeLe, expireLe, revoque: false };
      table.poser(jeton.jeton, jeton);
      return jeton;
    },
    trouver: (texte) => {
      const jeton = table.lire(texte);
      if (!jeton) return { tag: 'refuse', motif: 'unknown' };
      if (jeton.revoque) return { tag: 'refuse', motif: 'revoked' };
      return vivant(jeton) ? { tag: 'valide', jeton } : { tag: 'refuse', motif: 'expired' };
    },
    revoquer: (jeton) => table.poser(jeton.jeton, { ...jeton, revoque: true }),
    expirer: (client) => {
      for (const jeton of table.tous()) {
        if (client === undefined || jeton.client === client) table.poser(jeton.jeton, { ...jeton, expireLe: reelle() });
      }
    },
  };
}

const CLE_JWT = randomBytes(32);
const segment = (valeur: unknown) => Buffer.from(JSON.stringify(valeur)).toString('base64url');

/** Quarante-trois signes sûrs dans une adresse ; un JWT au profil des guides (contrat §13, écart 9). */
function tirer(forme: 'opaque' | 'jwt', client: string, expireLe: number): string {
  const opaque = randomBytes(32).toString('base64url');
  if (forme === 'opaque') return opaque;
  const signe = `${segment({ alg: 'HS256', typ: 'JWT' })}.${segment({ sub: client, jti: opaque, exp: Math.floor(expireLe / 1000) })}`;
  return `${signe}.${createHmac('sha256', CLE_JWT).update(signe).digest('base64url')}`;
}
