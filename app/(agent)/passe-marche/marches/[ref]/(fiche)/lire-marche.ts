import { notFound } from 'next/navigation';
import { cache } from 'react';
import { direEnvironnement } from '@/lib/access/environnement-choisi.ts';
import { environnementDe } from '@/lib/access/environnement-de.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { cheminPasseMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { findMarche } from '@/lib/db/find-marche.ts';

/** Le marché de l'adresse, lu une fois par requête ; inconnu ou d'un autre environnement, la même page « introuvable ». */
export const lireMarche = cache(async (ref: string) => {
  const agent = await exigerAgent('passe-marche.lire');
  const chemin = cheminPasseMarche.safeParse({ ref });
  const environnement = chemin.success ? await environnementDe(agent, 'passe-marche.lire', 'marche', chemin.data.ref) : null;
  if (environnement === null) notFound();
  return { agent, environnement, marche: (await findMarche(pool(), environnement, ref)) ?? notFound() };
});

/** Ce que montre une page du marché : son adresse dit l'environnement de l'objet, quel que soit celui d'où l'on vient. */
export async function lirePageMarche(ref: string) {
  const lu = await lireMarche(ref);
  await direEnvironnement(lu.environnement);
  return lu;
}
