import { notFound } from 'next/navigation';
import { cache } from 'react';
import { environnementPasseMarche } from '@/lib/access/passe-marche.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { cheminPasseMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { findCandidature } from '@/lib/db/find-candidature.ts';

/** La candidature de l'adresse, lue une fois par requête ; inconnue ou d'un autre environnement, la même page « introuvable ». */
export const lireCandidature = cache(async (ref: string) => {
  const agent = await exigerAgent('passe-marche.lire');
  const chemin = cheminPasseMarche.safeParse({ ref });
  const environnement = environnementPasseMarche();
  const candidature = chemin.success ? await findCandidature(pool(), environnement, chemin.data.ref) : null;
  return { agent, environnement, candidature: candidature ?? notFound() };
});
