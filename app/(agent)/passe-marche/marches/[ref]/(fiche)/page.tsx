import { MarcheEnsemble } from '@/components/passe-marche/marche-ensemble.tsx';
import { pool } from '@/lib/db/client.ts';
import { listEvenementsMarche } from '@/lib/db/list-evenements-marche.ts';
import { lirePageMarche } from './lire-marche.ts';

export const metadata = { title: 'Marché – Passe Marché' };

export default async function PageMarche({ params }: { params: Promise<{ ref: string }> }) {
  const { marche, environnement } = await lirePageMarche((await params).ref);
  return <MarcheEnsemble marche={marche} histoire={await listEvenementsMarche(pool(), environnement, marche.ref)} />;
}
