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
 * Mène à la même page, son adresse disant l'environnement qu'elle montre : partagée, reprise par « précédent » ou gardée dans un
 * second onglet, elle montre le même, quel que soit le dernier choix de la personne. Pour une page, jamais pour un gabarit : Next
 * garde un gabarit d'une adresse à l'autre, et y renverrait sans fin.
 */
export async function direEnvironnement(environnement: string): Promise<void> {
  const chemin = await cheminCourant();
  if (lireEnvironnement(chemin) !== environnement) redirect(ecrireEnvironnement(chemin, environnement));
}

/** L'environnement d'une page dont le contenu en dépend, et que son adresse dit toujours. */
export async function environnementDeLaPage(agent: Agent): Promise<string> {
  const environnement = await environnementChoisi(agent);
  await direEnvironnement(environnement);
  return environnement;
}
