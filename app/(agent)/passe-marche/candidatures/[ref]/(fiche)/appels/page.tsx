import { lireAdresseJournal } from '@/components/journal/adresse-journal.ts';
import type { Parametres } from '@/components/passe-marche/adresse-liste.ts';
import { AppelsObjet } from '@/components/passe-marche/appels-objet.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listJournal } from '@/lib/db/list-journal.ts';
import { lirePageCandidature } from '../lire-candidature.ts';

export const metadata = { title: 'Appels – Candidature' };

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Parametres> };

export default async function PageAppelsCandidature({ params, searchParams }: Props) {
  const { perimetre } = await exigerAgent('journal.lire');
  const { ref } = (await lirePageCandidature((await params).ref)).candidature;
  const { apres, avant } = lireAdresseJournal(await searchParams).filtres;
  const page = await listJournal(pool(), perimetre, { candidature: ref, fenetre: '13m', apres, avant }, new Date());
  return <AppelsObjet base={`/passe-marche/candidatures/${ref}/appels`} journal={`candidature=${ref}`} page={page} />;
}
