import { withCallContext } from '../../lib/core/call-context.ts';
import { claim } from '../../lib/outbox/claim.ts';
import { deliverCotation } from '../../lib/outbox/deliver-cotation.ts';
import { saveReglements } from '../../lib/outbox/save-reglements.ts';
import { settle } from '../../lib/outbox/settle.ts';
import type { Monde } from './monde.ts';

const BAIL_MS = 60_000;
const QUARANTAINE_MS = 45_000;
const LOT = 16;

/** Livre les envois dus à cette heure par les gestes du travailleur : prendre, livrer, régler. Rend combien l'ont été. */
export async function livrerDus({ pool, piste, horloge, random, nouvelleCorrelation, reglages }: Monde): Promise<number> {
  const { now } = horloge;
  let livres = 0;
  for (;;) {
    const prise = { travailleur: 'demonstration', environnement: reglages.ENVIRONNEMENT, bailMs: BAIL_MS, lot: LOT };
    const pris = await claim(pool, prise);
    if (pris.length === 0) return livres;
    const deps = { partenaire: piste, quarantaineMs: QUARANTAINE_MS, now, nouvelleCorrelation, tient: () => true };
    const livraisons = await Promise.all(
      pris.map((envoi) => withCallContext({ envoiId: envoi.id }, () => deliverCotation(deps, envoi))),
    );
    const regles = livraisons.map((l) => settle(l, { now, random, quarantaineMs: QUARANTAINE_MS })).filter((r) => r !== null);
    await saveReglements(pool, regles);
    livres += regles.length;
    // Le quota ou l'accès refusé suspendent la file, comme dans le travailleur.
    if (regles.some((r) => r.conseil.tag === 'suspendre')) return livres;
  }
}

/** Avance l'heure et livre jusqu'à ce que la file soit vide, `heures` au plus. */
export async function viderLaFile(monde: Monde, heures: number): Promise<void> {
  const fin = monde.horloge.nowMs() + heures * 3_600_000;
  while (monde.horloge.nowMs() < fin) {
    await livrerDus(monde);
    const { rows } = await monde.pool.query<{ n: number }>(
      `SELECT count(*) AS n FROM envoi WHERE etat IN ('a-envoyer', 'en-cours', 'a-verifier')`,
    );
    if (rows[0]?.n === 0) return;
    await monde.horloge.avancer(60_000);
  }
}
