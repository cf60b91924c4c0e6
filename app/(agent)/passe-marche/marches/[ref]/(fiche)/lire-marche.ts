import { notFound } from 'next/navigation';
import { cache } from 'react';
import { environnementPasseMarche } from '@/lib/access/passe-marche.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { cheminPasseMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { findMarche } from '@/lib/db/find-marche.ts';

/** Le marché de l'adresse, lu une fois par requête ; inconnu ou d'un autre environnement, la même page « introuvable ». */
export const lireMarche = cache(async (ref: string) => {
  const agent = await exigerAgent('passe-marche.lire');
  const chemin = cheminPasseMarche.safeParse({ ref });
  const environnement = environnementPasseMarche();
  const marche = chemin.success ? await findMarche(pool(), environnement, chemin.data.ref) : null;
  return { agent, environnement, marche: marche ?? notFound() };
});
