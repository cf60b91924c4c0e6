import { lireFiltres, type Parametres } from '@/components/passe-marche/adresse-liste.ts';
import { CandidaturesMarche } from '@/components/passe-marche/candidatures-marche.tsx';
import { peutEn } from '@/lib/access/peut-en.ts';
import { filtresCandidatures } from '@/lib/contracts/listes-passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { listCandidatures } from '@/lib/db/list-candidatures.ts';
import { lirePageMarche } from '../lire-marche.ts';

export const metadata = { title: 'Candidatures – Marché' };

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Parametres> };

export default async function PageCandidaturesMarche({ params, searchParams }: Props) {
  const { agent, marche, environnement } = await lirePageMarche((await params).ref);
  const { apres, avant } = lireFiltres(filtresCandidatures, await searchParams).filtres;
  const page = await listCandidatures(pool(), environnement, { marche: marche.ref, apres, avant });
  return <CandidaturesMarche marche={marche} page={page} peutEcrire={peutEn(agent.role, 'passe-marche.ecrire', environnement)} />;
}
