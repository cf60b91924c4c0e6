import { setTimeout as sleep } from 'node:timers/promises';
import { corpsDe, identifiantDe, ouvrirFacteur, signatureDe } from './notifier.ts';

export type Latences = { postees: number; statuts: Record<string, number>; p50: number; p95: number; p99: number; max: number };

/** Poste à débit tenu (boucle ouverte : une réponse lente ne ralentit pas les suivantes) et mesure chaque réponse depuis l'heure prévue. */
export async function mesurerReception(
  origine: string,
  secret: string,
  { parSeconde, secondes }: { parSeconde: number; secondes: number },
): Promise<Latences> {
  const facteur = ouvrirFacteur(origine, '/api/webhooks/passe-marche');
  const statuts: Record<string, number> = {};
  const durees: number[] = [];
  const lot = Array.from({ length: parSeconde * secondes }, (_, i) => {
    const corps = corpsDe(identifiantDe(1_000_000 + i));
    return { corps, signature: signatureDe(corps, secret) };
  });
  const debut = performance.now();
  const vols = lot.map(async ({ corps, signature }, i) => {
    const prevue = debut + (i * 1_000) / parSeconde;
    await sleep(Math.max(0, prevue - performance.now()));
    const statut = (await facteur.poster(corps, signature)) ?? 0;
    durees.push(performance.now() - prevue);
    statuts[statut] = (statuts[statut] ?? 0) + 1;
  });
  await Promise.all(vols);
  await facteur.fermer();
  durees.sort((a, b) => a - b);
  const rang = (part: number): number => Math.round((durees[Math.floor(durees.length * part)] ?? 0) * 10) / 10;
  return { postees: lot.length, statuts, p50: rang(0.5), p95: rang(0.95), p99: rang(0.99), max: rang(0.9999) };
}
