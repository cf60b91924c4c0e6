import { cookies } from 'next/headers';
import type { Agent } from './agent.ts';
import { environnementsPasseMarche } from './passe-marche.ts';
import { peutEn } from './peut-en.ts';
import { TEMOIN_ENVIRONNEMENT } from './temoin-environnement.ts';

/** Les environnements que cet agent voit. */
export const environnementsVisibles = ({ role }: Agent): string[] =>
  environnementsPasseMarche().filter((e) => peutEn(role, 'passe-marche.lire', e));

/** L'environnement que la console montre : celui de l'adresse, ou du témoin, s'il est réglé et permis ; sinon le premier. */
export async function environnementChoisi(agent: Agent, voulu?: unknown): Promise<string> {
  const visibles = environnementsVisibles(agent);
  const choisi = voulu ?? (await cookies()).get(TEMOIN_ENVIRONNEMENT)?.value;
  return visibles.find((e) => e === choisi) ?? visibles[0] ?? '';
}
