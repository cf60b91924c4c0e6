import { notFound } from 'next/navigation';
import { cache } from 'react';
import { consulter } from '@/lib/access/consulter.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { refParams } from '@/lib/contracts/fiche-demande.ts';
import { pool } from '@/lib/db/client.ts';
import { findDemande } from '@/lib/db/find-demande.ts';

/** La fiche de l'adresse, lue une fois par requête ; inconnue ou d'un autre territoire, la même page « introuvable ». */
export const lireFiche = cache(async (ref: string) => {
  const agent = await exigerAgent('demande.lire');
  const params = refParams.safeParse({ ref });
  const fiche = params.success ? await findDemande(pool(), params.data.ref, agent.perimetre) : null;
  if (fiche === null) notFound();
  await consulter(agent, `demande/${fiche.ref}`);
  return { agent, fiche };
});
