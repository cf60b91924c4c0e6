import { DonneesMarche } from '@/components/passe-marche/donnees-marche.tsx';
import { pool } from '@/lib/db/client.ts';
import { findDerniereNotification } from '@/lib/db/find-notification.ts';
import { lirePageMarche } from '../lire-marche.ts';

export const metadata = { title: 'Données brutes – Marché' };

export default async function PageDonneesMarche({ params }: { params: Promise<{ ref: string }> }) {
  const { marche, environnement } = await lirePageMarche((await params).ref);
  const recue = marche.identifiant === null ? null : await findDerniereNotification(pool(), environnement, marche.identifiant);
  return <DonneesMarche marche={marche} recue={recue} />;
}
