import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from '../../lib/db/client.ts';
import { reference } from '../../lib/outbox/reference.ts';
import { saisirCotation } from '../../lib/outbox/saisir-cotation.ts';
import { alea } from './alea.ts';
import { AGENT, type DemandePosee } from './peupler.ts';
import { TERRITOIRE } from './reglages.ts';

export type Soumission = { envoi: string; numero: string; dateCotation: string; points: number };

/** Une saisie sur cinq vise une demande déjà saisie : l'ordre des versions est mis à l'épreuve. */
export const demandesPour = (envois: number): number => envois - Math.floor(envois / 5);

export type Saisies = {
  pool: Pool;
  demandes: readonly DemandePosee[];
  envois: number;
  /** Étalement des saisies. */
  dureeMs: number;
  graine: number;
  /** Vrai : ce qui reste part d'un coup. */
  pressee: () => boolean;
};

/** Fait les saisies par le vrai chemin et range chacune dans `faites` dès qu'elle est enregistrée. */
export async function soumettre(
  { pool, demandes, envois, dureeMs, graine, pressee }: Saisies,
  faites: Soumission[],
): Promise<void> {
  const random = alea(graine + 1);
  const deps = { pool, environnement: 'base-ecole', now: () => new Date(), nouvelleRef: () => reference(randomBytes) };
  const debut = performance.now();
  for (let i = 0; i < envois; i += 1) {
    const retard = debut + (dureeMs * i) / envois - performance.now();
    if (retard > 0 && !pressee()) await sleep(retard);
    // Une fois sur cinq, l'une des dix dernières demandes saisies : sa version précédente est souvent encore en vol.
    const neuves = i - Math.floor(i / 5);
    const demande = demandes[i % 5 === 4 ? Math.max(0, neuves - 1 - Math.floor(random() * 10)) : neuves];
    if (demande === undefined) throw new Error('Aucune demande à coter.');
    const { rows } = await pool.query<{ revision: number }>('SELECT revision FROM demande WHERE ref = $1', [demande.ref]);
    const revision = rows[0]?.revision ?? 0;
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
    if (r.value.envoi === null) throw new Error('La saisie attend une validation : la campagne ne saisit que de petits écarts.');
    const { dateCotation, points: note } = r.value.cotation;
    faites.push({ envoi: r.value.envoi.ref, numero: demande.numero, dateCotation, points: note });
  }
}
