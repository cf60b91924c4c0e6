import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

export type Effet = { num_unique: string; date_cotation: string; points: number };
export type BaseEcole = {
  piste: string;
  cotation: string;
  regler: (fautes: readonly object[], graine: number) => Promise<void>;
  /** Appels reçus sur ces opérations depuis le démarrage. */
  appels: (operations: readonly string[]) => Promise<number>;
  arreter: () => Promise<void>;
};

const PROGRAMME = path.resolve(import.meta.dirname, '../../base-ecole/main.ts');

/** Démarre la base école dans son propre processus, registre sur disque, sans quota. */
export async function demarrerBaseEcole(demandes: number, graine: number, registre: string): Promise<BaseEcole> {
  const env = {
    ...process.env,
    BASE_ECOLE_PORT: '0',
    BASE_ECOLE_ADMIN: '1',
    BASE_ECOLE_QUOTA: 'aucun',
    BASE_ECOLE_REGISTRE: registre,
    BASE_ECOLE_SEED: String(graine),
    DEMANDES: String(demandes),
  };
  const processus = spawn(process.execPath, [PROGRAMME], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const fin = once(processus, 'exit');
  const piste = await adressePrete(createInterface(processus.stdout));
  if (piste === null) throw new Error('La base école n’a pas démarré.');
  return {
    piste,
    cotation: `${piste}/mtes/sne-cotation/v1`,
    regler: async (fautes, graineFautes) => {
      const corps = JSON.stringify({ fautes, graine: graineFautes });
      const reponse = await fetch(`${piste}/__base-ecole__/fautes`, { method: 'POST', body: corps });
      if (!reponse.ok) throw new Error(`La base école refuse les fautes : ${await reponse.text()}`);
    },
    appels: async (operations) => {
      const etat = (await (await fetch(`${piste}/__base-ecole__/etat`)).json()) as { appels: Record<string, number> };
      const comptes = Object.entries(etat.appels).filter(([cle]) => operations.some((o) => cle.startsWith(`${o} `)));
      return comptes.reduce((somme, [, n]) => somme + n, 0);
    },
    arreter: async () => {
      processus.kill('SIGTERM');
      await fin;
    },
  };
}

async function adressePrete(lignes: AsyncIterable<string>): Promise<string | null> {
  for await (const ligne of lignes) {
    const adresse = /Cotation (http:\/\/[\d.:]+)/.exec(ligne)?.[1];
    if (adresse !== undefined) return adresse;
  }
  return null;
}

/** Ce que le partenaire a vraiment appliqué, dans l'ordre. */
export async function lireRegistre(registre: string): Promise<Effet[]> {
  const lignes = (await readFile(registre, 'utf8')).split('\n').filter(Boolean);
  return lignes.map((ligne) => JSON.parse(ligne) as Effet);
}
