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

const OUVERTS = `
  SELECT ref, revision, etat, operation FROM incident
   WHERE classe = $1 AND etat IN ('a-trier', 'reapparu', 'pris-en-charge') ORDER BY premiere, id`;

type Ouvert = { ref: string; revision: number; etat: string; operation: string };

async function lireOuverts({ pool, viderJournal }: Monde, classe: string): Promise<Ouvert[]> {
  await viderJournal();
  const { rows } = await pool.query<Ouvert>(OUVERTS, [classe]);
  if (rows.length === 0) throw new Error(`Aucun incident ${classe} à traiter.`);
  return rows;
}

async function changer(monde: Monde, { id }: Support, incident: Ouvert, changement: Changement): Promise<void> {
  const auteur = { id, perimetre: PARTOUT };
  const issue = await changerIncident(monde.pool, auteur, incident, changement, monde.horloge.now());
  if (!issue.ok) throw new Error(`L’incident de ${incident.operation} refuse « ${changement.geste} » : ${issue.error.tag}.`);
}

/** Le support prend les incidents de cette classe que personne n'a pris : une même panne en ouvre un par opération. */
export async function prendreLesIncidents(monde: Monde, support: Support, classe: string): Promise<void> {
  for (const incident of await lireOuverts(monde, classe)) {
    if (incident.etat !== 'pris-en-charge') await changer(monde, support, incident, { geste: 'prendre' });
  }
}

/** Le support résout les incidents de cette classe, sur la même cause et la même action. */
export async function resoudreLesIncidents(
  monde: Monde,
  support: Support,
  classe: string,
  suite: Omit<Resolution, 'verifier'>,
): Promise<void> {
  for (const incident of await lireOuverts(monde, classe)) {
    await changer(monde, support, incident, { geste: 'resoudre', ...suite, verifier: false });
  }
}

async function lire(monde: Monde, { classe, operation }: Cause): Promise<Ouvert> {
  const incident = (await lireOuverts(monde, classe)).find((i) => i.operation === operation);
  if (incident === undefined) throw new Error(`Aucun incident ${classe} sur ${operation}.`);
  return incident;
}

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
  const incident = await lire(monde, cause);
  const deps = { pool, environnement: reglages.ENVIRONNEMENT, nouvelleRef, lignesMax: 1_000 };
  const portee = { tag: 'incident', ref: incident.ref } as const;
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
  await changer(monde, support, await lire(monde, cause), { geste: 'resoudre', ...suite, verifier: true });
}
