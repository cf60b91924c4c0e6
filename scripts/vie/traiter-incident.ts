import { changerIncident, type Changement } from '../../lib/journal/changer-incident.ts';
import { avancerRejeux } from '../../lib/outbox/avancer-rejeux.ts';
import { commanderRejeu } from '../../lib/outbox/commander-rejeu.ts';
import { preparerRejeu } from '../../lib/outbox/preparer-rejeu.ts';
import { livrerDus } from './livrer-dus.ts';
import type { Monde } from './monde.ts';

type Support = { id: string };
type Cause = { classe: string; operation: string };
type Resolution = Omit<Extract<Changement, { geste: 'resoudre' }>, 'geste'>;

const PARTOUT = { tag: 'tous' } as const;
const TOURS_MAX = 60;

const LIRE = 'SELECT ref, revision FROM incident WHERE classe = $1 AND operation = $2 ORDER BY derniere DESC LIMIT 1';

async function lire({ pool, viderJournal }: Monde, { classe, operation }: Cause): Promise<{ ref: string; revision: number }> {
  await viderJournal();
  const { rows } = await pool.query<{ ref: string; revision: number }>(LIRE, [classe, operation]);
  if (rows[0] === undefined) throw new Error(`Aucun incident ${classe} sur ${operation}.`);
  return rows[0];
}

async function changer(monde: Monde, { id }: Support, cause: Cause, changement: Changement): Promise<void> {
  const auteur = { id, perimetre: PARTOUT };
  const issue = await changerIncident(monde.pool, auteur, await lire(monde, cause), changement, monde.horloge.now());
  if (!issue.ok) throw new Error(`L’incident ${cause.classe} refuse « ${changement.geste} » : ${issue.error.tag}.`);
}

/** Le support prend l'incident de cette cause. */
export const prendreLIncident = (monde: Monde, support: Support, cause: Cause): Promise<void> =>
  changer(monde, support, cause, { geste: 'prendre' });

/** Le support résout l'incident de cette cause. */
export const resoudre = (monde: Monde, support: Support, cause: Cause, suite: Resolution): Promise<void> =>
  changer(monde, support, cause, { geste: 'resoudre', ...suite });

type Suite = Omit<Resolution, 'verifier'> & { nom: string; raison: string };

/** Essai à blanc, rejeu mené jusqu'au bout, puis résolution prouvée par lui. */
export async function rejouerEtResoudre(
  monde: Monde,
  support: Support,
  cause: Cause,
  { nom, raison, ...suite }: Suite,
): Promise<void> {
  const { pool, horloge, reglages, nouvelleRef } = monde;
  const auteur = { id: support.id, perimetre: PARTOUT };
  const { ref: incident } = await lire(monde, cause);
  const deps = { pool, environnement: reglages.ENVIRONNEMENT, nouvelleRef, lignesMax: 1_000 };
  const portee = { tag: 'incident', ref: incident } as const;
  const rejeu = await preparerRejeu(deps, auteur, { nom, raison, parMinute: 60, portee });
  if (!rejeu.ok) throw new Error(`Le rejeu « ${nom} » n’est pas préparé : ${rejeu.error.tag}.`);
  const lance = await commanderRejeu(pool, auteur, rejeu.value, 'lancer', undefined);
  if (!lance.ok) throw new Error(`Le rejeu « ${nom} » n’est pas lancé : ${lance.error.tag}.`);
  for (let tour = 0; tour < TOURS_MAX; tour += 1) {
    await avancerRejeux(pool);
    await livrerDus(monde);
    const { rows } = await pool.query<{ fini: boolean }>('SELECT fin IS NOT NULL AS fini FROM rejeu WHERE ref = $1', [
      rejeu.value,
    ]);
    if (rows[0]?.fini) break;
    await horloge.avancer(60_000);
  }
  await resoudre(monde, support, cause, { ...suite, verifier: true });
}
