import { createHmac } from 'node:crypto';
import type { Pool } from '../../lib/db/client.ts';
import { recevoirNotification } from '../../lib/inbox/recevoir-notification.ts';
import { alea } from './alea.ts';
import { corpsDe, identifiantDe, signatureDe } from './notifier.ts';

export type BilanFaux = {
  essayes: number;
  acceptes: number;
  exceptions: number;
  statuts: Record<string, number>;
  rangees: number;
  /** Au bout du même chemin, une notification authentique a été acceptée : les refus ne viennent pas d'une panne. */
  temoin: boolean;
};

const SECRETS = { courant: 'secret-de-campagne-0123456789abcdef', precedent: 'ancien-secret-de-campagne-0123456789' };

type Faux = { corps: Uint8Array; enTete: string | null };
type Faussaire = (corps: Buffer, bonne: string, random: () => number) => Faux;

const unBit = (octets: Uint8Array, random: () => number): Uint8Array => {
  const copie = Uint8Array.from(octets);
  const place = Math.floor(random() * copie.length * 8);
  copie[place >> 3] = (copie[place >> 3] ?? 0) ^ (1 << (place & 7));
  return copie;
};

const auHasard = (n: number, random: () => number): string =>
  Array.from({ length: n }, () => Math.floor(random() * 16).toString(16)).join('');

/** Une signature par espèce de faux (contrat §6.2). */
const FAUSSAIRES: readonly Faussaire[] = [
  (corps) => ({ corps, enTete: null }),
  (corps) => ({ corps, enTete: '' }),
  (corps, bonne) => ({ corps, enTete: bonne.slice(7) }),
  (corps, bonne) => ({ corps, enTete: `SHA256=${bonne.slice(7)}` }),
  (corps, bonne) => ({ corps, enTete: `sha256=${bonne.slice(7).toUpperCase()}` }),
  (corps, bonne, random) => ({ corps, enTete: bonne.slice(0, 7 + Math.floor(random() * 64)) }),
  (corps, bonne, random) => ({ corps, enTete: bonne + auHasard(1 + Math.floor(random() * 64), random) }),
  (corps, bonne) => ({ corps, enTete: `${bonne}, ${bonne}` }),
  (corps, _, random) => ({ corps, enTete: `sha256=${auHasard(64, random)}` }),
  (corps, _, random) => ({ corps, enTete: signatureDe(corps, auHasard(64, random)) }),
  (corps) => ({ corps, enTete: signatureDe(corps, '') }),
  (corps) => ({ corps, enTete: `sha256=${createHmac('sha512', SECRETS.courant).update(corps).digest('hex').slice(0, 64)}` }),
  (corps) => ({ corps, enTete: `sha1=${createHmac('sha1', SECRETS.courant).update(corps).digest('hex')}` }),
  (corps) => ({ corps, enTete: signatureDe(Buffer.from(JSON.stringify(JSON.parse(corps.toString()))), SECRETS.courant) }),
  (corps, bonne, random) => ({ corps: unBit(corps, random), enTete: bonne }),
  (corps, bonne, random) => ({ corps: corps.subarray(0, Math.floor(random() * corps.length)), enTete: bonne }),
  (corps, bonne) => ({ corps: Buffer.concat([corps, Buffer.from(' ')]), enTete: bonne }),
];

/** Présente `nombre` notifications contrefaites à la vraie réception ; aucune ne doit être acceptée. */
export async function contrefaire(pool: Pool, nombre: number, graine: number): Promise<BilanFaux> {
  const random = alea(graine);
  const bilan: BilanFaux = { essayes: nombre, acceptes: 0, exceptions: 0, statuts: {}, rangees: 0, temoin: false };
  const deps = {
    sql: pool,
    environnement: 'contrefacon',
    secrets: SECRETS,
    signaler: () => {
      bilan.exceptions += 1;
    },
  };
  const presenter = async ({ corps, enTete }: Faux): Promise<number> => {
    const headers = new Headers(enTete === null ? {} : { 'x-webhook-signature-sha256': enTete });
    const requete = new Request('http://recepteur/', { method: 'POST', headers, body: Buffer.from(corps) });
    return (await recevoirNotification(deps, requete)).status;
  };
  let rang = 0;
  const essayer = async (): Promise<void> => {
    while (rang < nombre) {
      rang += 1;
      const corps = corpsDe(identifiantDe(rang));
      const faussaire = FAUSSAIRES[rang % FAUSSAIRES.length] ?? FAUSSAIRES[0];
      if (faussaire === undefined) return;
      const status = await presenter(faussaire(corps, signatureDe(corps, SECRETS.courant), random)).catch(() => 0);
      if (status === 0) bilan.exceptions += 1;
      else if (status < 400) bilan.acceptes += 1;
      bilan.statuts[status] = (bilan.statuts[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, essayer));
  const { rows } = await pool.query<{ n: number }>(`SELECT count(*) AS n FROM notification WHERE environnement = 'contrefacon'`);
  bilan.rangees = rows[0]?.n ?? 0;
  const corps = corpsDe(identifiantDe(nombre + 1));
  bilan.temoin = (await presenter({ corps, enTete: signatureDe(corps, SECRETS.courant) })) === 200;
  return bilan;
}
