import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { creerPool, type Pool } from '../../lib/db/client.ts';
import type { ClientPiste } from '../../lib/piste/client.ts';
import { type BaseEcole, demarrerBaseEcole, type Effet, lireRegistre } from './base-ecole.ts';
import { clientDeCampagne } from './client.ts';
import { type DemandePosee, peupler } from './peupler.ts';

/** Une base remplie et une base école dans son processus, prêtes pour une campagne ou un essai de livraison. */
export type Scene = {
  pool: Pool;
  ecole: BaseEcole;
  client: ClientPiste;
  demandes: DemandePosee[];
  /** Ce que le partenaire a appliqué, lu sur le disque. */
  registre: () => Promise<Effet[]>;
  fermer: () => Promise<void>;
};

/** `base` : adresse d'une base migrée et vide. */
export async function ouvrirScene(base: string, nombre: number, graine: number): Promise<Scene> {
  const dossier = mkdtempSync(path.join(os.tmpdir(), 'campagne-'));
  const registre = path.join(dossier, 'registre.jsonl');
  const pool = creerPool(base, 4);
  // Une demande engendrée sur quatre environ est active et vise le territoire.
  const ecole = await demarrerBaseEcole(nombre * 5 + 200, graine, registre);
  const client = clientDeCampagne(ecole.piste, ecole.cotation);
  const fermer = async () => {
    await Promise.all([client.close(), pool.end(), ecole.arreter()]);
    rmSync(dossier, { recursive: true, force: true });
  };
  try {
    return { pool, ecole, client, demandes: await peupler(pool, client, nombre), registre: () => lireRegistre(registre), fermer };
  } catch (cause) {
    await fermer();
    throw cause;
  }
}
