import { lireAdresseJournal } from '@/components/journal/adresse-journal.ts';
import type { Parametres } from '@/components/passe-marche/adresse-liste.ts';
import { AppelsObjet } from '@/components/passe-marche/appels-objet.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listJournal } from '@/lib/db/list-journal.ts';
import { lirePageMarche } from '../lire-marche.ts';

export const metadata = { title: 'Appels – Marché' };

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Parametres> };

export default async function PageAppelsMarche({ params, searchParams }: Props) {
  const { perimetre } = await exigerAgent('journal.lire');
  const { marche } = await lirePageMarche((await params).ref);
  const { apres, avant } = lireAdresseJournal(await searchParams).filtres;
  const filtres = { marche: marche.ref, fenetre: '13m', apres, avant } as const;
  const page = await listJournal(pool(), perimetre, filtres, new Date());
  return <AppelsObjet base={`/passe-marche/marches/${marche.ref}/appels`} journal={`marche=${marche.ref}`} page={page} />;
}
