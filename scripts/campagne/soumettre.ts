import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from '../../lib/db/client.ts';
import { reference } from '../../lib/outbox/reference.ts';
import { saisirCotation } from '../../lib/outbox/saisir-cotation.ts';
import { AGENT, type DemandePosee } from './peupler.ts';
import { TERRITOIRE } from './reglages.ts';

export type Soumission = { envoi: string; numero: string; dateCotation: string; points: number };

/** Une saisie sur cinq vise une demande déjà saisie : l'ordre des versions est mis à l'épreuve. */
export const demandesPour = (envois: number): number => Math.ceil(envois * 0.8);

/** Fait `envois` saisies par le vrai chemin, étalées sur `dureeMs` ; `pressee` fait partir le reste d'un coup. */
export async function soumettre(
  pool: Pool,
  demandes: readonly DemandePosee[],
  envois: number,
  dureeMs: number,
  random: () => number,
  faites: Soumission[],
  pressee: () => boolean,
): Promise<void> {
  const revisions = new Map<string, number>();
  const deps = { pool, environnement: 'base-ecole', now: () => new Date(), nouvelleRef: () => reference(randomBytes) };
  const debut = performance.now();
  for (let i = 0; i < envois; i += 1) {
    const retard = debut + (dureeMs * i) / envois - performance.now();
    if (retard > 0 && !pressee()) await sleep(retard);
    // Après le premier tour, une demande récente : sa version précédente est souvent encore en vol.
    const rang = i < demandes.length ? i : demandes.length - 1 - Math.floor(random() * (envois - demandes.length));
    const demande = demandes[(i % 5 === 4 && i > 0 ? i - 1 : rang) % demandes.length];
    if (demande === undefined) throw new Error('Aucune demande à coter.');
    const revision = revisions.get(demande.ref) ?? 0;
    const { code, bornes } = demande.critere;
    const points = bornes.min + (revision % (bornes.max - bornes.min + 1));
    const r = await saisirCotation(deps, { id: AGENT, perimetre: { tag: 'tous' } }, demande.ref, {
      revision,
      territoire: TERRITOIRE,
      criteres: [{ code, points, origine: 'manuel', valeur: null, codeInsee: null, preuve: 'campagne' }],
      motif: 'autre',
      justification: 'Saisie de la campagne d’arrêts brutaux.',
      cleIdempotence: crypto.randomUUID(),
    });
    if (!r.ok) throw new Error(`Saisie refusée : ${JSON.stringify(r.error)}`);
    revisions.set(demande.ref, revision + 1);
    const { dateCotation, points: note } = r.value.cotation;
    faites.push({ envoi: r.value.envoi.ref, numero: demande.numero, dateCotation, points: note });
  }
}
