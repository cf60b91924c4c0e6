import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Agent } from './agent.ts';
import { ecrireEnvironnement, lireEnvironnement } from './environnement-de-l-adresse.ts';
import { environnementsPasseMarche } from './passe-marche.ts';
import { peutEn } from './peut-en.ts';
import { cheminCourant } from './session.ts';
import { TEMOIN_ENVIRONNEMENT } from './temoin-environnement.ts';

/** Les environnements que cet agent voit. */
export const environnementsVisibles = ({ role }: Agent): string[] =>
  environnementsPasseMarche().filter((e) => peutEn(role, 'passe-marche.lire', e));

/** L'environnement que la console montre : celui de l'adresse, sinon du témoin, s'il est réglé et permis ; sinon le premier. */
export async function environnementChoisi(agent: Agent): Promise<string> {
  const visibles = environnementsVisibles(agent);
  const voulu = lireEnvironnement(await cheminCourant()) ?? (await cookies()).get(TEMOIN_ENVIRONNEMENT)?.value;
  return visibles.find((e) => e === voulu) ?? visibles[0] ?? '';
}

/**
 * L'environnement d'une page dont le contenu en dépend. Son adresse le dit toujours : partagée, reprise par « précédent » ou gardée
 * dans un second onglet, elle montre le même, quel que soit le dernier choix de la personne.
 */
export async function environnementDeLaPage(agent: Agent): Promise<string> {
  const [chemin, environnement] = [await cheminCourant(), await environnementChoisi(agent)];
  if (lireEnvironnement(chemin) !== environnement) redirect(ecrireEnvironnement(chemin, environnement));
  return environnement;
}
