import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { creerPool, type Pool } from '../db/client.ts';
import { depsSaisie, poserDecor, saisi, uneSaisie } from './base.fixture.ts';
import { claim } from './claim.ts';
import type { Issue } from './deliver-cotation.ts';
import type { EnvoiPris } from './envoi-pris.ts';
import { type Auteur, saisirCotation } from './saisir-cotation.ts';
import { saveReglements } from './save-reglements.ts';
import { settle } from './settle.ts';

type Base = { url: string; fermer: () => Promise<void> };

export const horloge = () => ({
  quarantaineMs: 45_000,
  now: () => new Date(),
  nouvelleCorrelation: randomUUID,
  tient: () => true,
});

/** Une file vide avant chaque essai, sur une base propre au fichier. À appeler au premier niveau du fichier de test. */
export function uneFile(ouvrir: () => Promise<Base>) {
  const file = {} as { base: Base; pool: Pool; auteur: Auteur };
  beforeAll(async () => {
    file.base = await ouvrir();
    file.pool = creerPool(file.base.url, 8);
    file.auteur = await poserDecor(file.pool);
  });
  beforeEach(() => file.pool.query('TRUNCATE tentative, envoi, evenement, cotation, demande CASCADE'));
  afterAll(async () => {
    await file.pool.end();
    await file.base.fermer();
  });
  return {
    pool: () => file.pool,
    prendre: (travailleur = 't1', lot = 100, bailMs = 60_000) =>
      claim(file.pool, { travailleur, environnement: 'base-ecole', bailMs, lot }),
    coter: async (demandeRef: string, revision = 0, points = 30 + revision) => {
      const criteres = [saisi('ANCIENNETE', points, { origine: 'manuel', preuve: 'attestation' })];
      const deps = depsSaisie(file.pool, () => new Date());
      const r = await saisirCotation(deps, file.auteur, demandeRef, uneSaisie({ revision, criteres }));
      if (!r.ok) throw new Error(r.error.tag);
      return r.value;
    },
    regler: async (envoi: EnvoiPris, issue: Issue) => {
      const reglement = settle({ envoi, essais: [], issue }, { now: () => new Date(), random: () => 0, quarantaineMs: 45_000 });
      return reglement === null ? new Set<number>() : saveReglements(file.pool, [reglement]);
    },
    etats: async (): Promise<string[]> => (await file.pool.query('SELECT etat FROM envoi ORDER BY id')).rows.map((r) => r.etat),
    rendreDus: () => file.pool.query(`UPDATE envoi SET prochain_essai = now() WHERE etat IN ('a-envoyer', 'a-verifier')`),
  };
}
