import { auditer } from '../../lib/access/audit.ts';
import { scellerAudit } from '../../lib/access/sceller-audit.ts';
import { verifierAudit } from '../../lib/access/verifier-audit.ts';
import { creerPool, type Pool } from '../../lib/db/client.ts';
import { alterations } from './alterer-audit.ts';

type Campagne = { base: string; lignes: number; alterations: number; alea: () => number; dire: (ligne: string) => void };
export type BilanAudit = { lignes: number; faussesAlertes: number; alterations: number; vues: number };

const AUTEURS = 8;

/** Écrit la trace à huit pendant qu'elle se scelle, puis l'altère au hasard en propriétaire de la base, une fois par essai. */
export async function campagneAudit({ base, lignes, alterations: essais, alea, dire }: Campagne): Promise<BilanAudit> {
  const pool = creerPool(base, AUTEURS + 4);
  try {
    const faussesAlertes = await ecrireEtSceller(pool, lignes);
    const { rang, tete } = await scellerAudit(pool);
    dire(`${rang} lignes scellées, ${faussesAlertes} fausses alertes pendant l’écriture`);
    let vues = 0;
    for (let n = 1; n <= essais; n++) {
      const alteration = alterations[Math.floor(alea() * alterations.length)];
      if (alteration && (await estVue(pool, alteration.gestes(1 + Math.floor(alea() * (rang - 2)), rang), { rang, tete })))
        vues++;
      else dire(`non vue : ${alteration?.nom}`);
      if (n % 200 === 0) dire(`${n} altérations, ${vues} vues`);
    }
    return { lignes: rang, faussesAlertes, alterations: essais, vues };
  } finally {
    await pool.end();
  }
}

async function ecrireEtSceller(pool: Pool, lignes: number): Promise<number> {
  let fini = false;
  const auteur = async (rang: number) => {
    for (let n = rang; n < lignes; n += AUTEURS)
      await auditer(pool, { agentId: null, action: 'envoi.rejouer', objet: `envoi-${n}`, issue: 'accordee', details: { n } });
  };
  const ecritures = Promise.all(Array.from({ length: AUTEURS }, (_, rang) => auteur(rang))).finally(() => (fini = true));
  let alertes = 0;
  do {
    await scellerAudit(pool);
    if (!(await verifierAudit(pool)).ok) alertes++;
  } while (!fini);
  await ecritures;
  return alertes;
}

async function estVue(pool: Pool, gestes: readonly string[], temoin: { rang: number; tete: string }): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica');
    for (const geste of gestes) await client.query(geste);
    return !(await verifierAudit(client, temoin)).ok;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
