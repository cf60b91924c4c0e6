import { notFound } from 'next/navigation';
import { cache } from 'react';
import { direEnvironnement } from '@/lib/access/environnement-choisi.ts';
import { environnementDe } from '@/lib/access/environnement-de.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { cheminPasseMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { findCandidature } from '@/lib/db/find-candidature.ts';

/** La candidature de l'adresse, lue une fois par requête ; inconnue ou d'un autre environnement, la même page « introuvable ». */
export const lireCandidature = cache(async (ref: string) => {
  const agent = await exigerAgent('passe-marche.lire');
  const chemin = cheminPasseMarche.safeParse({ ref });
  const environnement = chemin.success ? await environnementDe(agent, 'passe-marche.lire', 'candidature', chemin.data.ref) : null;
  if (environnement === null) notFound();
  return { agent, environnement, candidature: (await findCandidature(pool(), environnement, ref)) ?? notFound() };
});

/** Ce que montre une page de la candidature : son adresse dit l'environnement de l'objet, quel que soit celui d'où l'on vient. */
export async function lirePageCandidature(ref: string) {
  const lu = await lireCandidature(ref);
  await direEnvironnement(lu.environnement);
  return lu;
}
