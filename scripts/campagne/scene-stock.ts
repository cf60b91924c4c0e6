import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { creerPool, type Pool } from '../../lib/db/client.ts';
import { versLigne } from '../../lib/db/demande.transfer.ts';
import { saveDemandes } from '../../lib/db/save-demandes.ts';
import { transaction } from '../../lib/db/transaction.ts';
import type { NumeroUnique } from '../../lib/domain/numero-unique.ts';
import type { ClientPiste } from '../../lib/piste/client.ts';
import { chargerReferentiel } from '../charger-referentiel.ts';
import { type BaseEcole, demarrerBaseEcole, type Effet, lireRegistre } from './base-ecole.ts';
import { clientDeCampagne } from './client.ts';
import { AGENT } from './peupler.ts';

/** Une base remplie de demandes à coter, et le partenaire imité qui les tient. */
export type SceneStock = {
  pool: Pool;
  ecole: BaseEcole;
  client: ClientPiste;
  demandes: number;
  registre: () => Promise<Effet[]>;
  fermer: () => Promise<void>;
};

const LOT = 200;
const DELAI_DE_SCENE_MS = 60_000;

/** `base` : adresse d'une base migrée et vide. */
export async function ouvrirSceneStock(
  base: string,
  nombre: number,
  graine: number,
  dire: (l: string) => void,
): Promise<SceneStock> {
  const dossier = mkdtempSync(path.join(os.tmpdir(), 'campagne-stock-'));
  const registre = path.join(dossier, 'registre.jsonl');
  const pool = creerPool(base, 4);
  // 86 demandes engendrées sur cent sont actives.
  const ecole = await demarrerBaseEcole(Math.ceil(nombre * 1.18) + 30, graine, registre);
  // Poser la scène n'est pas l'épreuve : une machine chargée y met le temps qu'il faut.
  const client = clientDeCampagne(ecole.piste, ecole.cotation, undefined, DELAI_DE_SCENE_MS);
  const fermer = async () => {
    await Promise.all([client.close(), pool.end(), ecole.arreter()]);
    rmSync(dossier, { recursive: true, force: true });
  };
  try {
    await chargerReferentiel(base);
    await pool.query(`INSERT INTO agent (id, nom, email, role) VALUES ($1, 'Campagne', 'campagne@exemple.test', 'responsable')`, [
      AGENT,
    ]);
    const demandes = await poser(pool, client, nombre, dire);
    return { pool, ecole, client, demandes, registre: () => lireRegistre(registre), fermer };
  } catch (cause) {
    await fermer();
    throw cause;
  }
}

/** Lit les demandes chez le partenaire et les pose toutes « à coter », comme au lancement du service. */
async function poser(pool: Pool, client: ClientPiste, nombre: number, dire: (l: string) => void): Promise<number> {
  const numeros: NumeroUnique[] = [];
  for await (const page of client.listNumeros({ filtreACoter: false })) {
    if (!page.ok) throw new Error(`Liste illisible : ${page.error.tag}`);
    numeros.push(...page.value.demandes.map((d) => d.numero));
  }
  if (numeros.length < nombre) throw new Error(`La base école n’a que ${numeros.length} demandes actives, il en faut ${nombre}.`);
  for (let i = 0; i < nombre; i += LOT) {
    const lues = await Promise.all(numeros.slice(i, Math.min(i + LOT, nombre)).map((numero) => client.getDemande(numero)));
    const aEcrire = lues.map((lue) => {
      if (!lue.ok) throw new Error(`Demande illisible : ${lue.error.tag}`);
      const aCoter = { tag: 'oui', motif: 'CREATION' } as const;
      const suivi = {
        empreinte: 'campagne',
        aCoter,
        etatCotation: 'a-coter',
        note: null,
        cotationId: null,
        revision: 0,
      } as const;
      return { ligne: versLigne(lue.value), suivi };
    });
    await transaction(pool, (tx) => saveDemandes(tx, aEcrire, new Date()));
    if (i > 0 && i % (LOT * 50) === 0) dire(`${i} demandes posées`);
  }
  await pool.query('ANALYZE');
  return nombre;
}
