import { LotsMarche } from '@/components/passe-marche/lots-marche.tsx';
import { lireMarche } from '../lire-marche.ts';

export const metadata = { title: 'Lots – Marché' };

export default async function PageLots({ params }: { params: Promise<{ ref: string }> }) {
  const { marche } = await lireMarche((await params).ref);
  return <LotsMarche lots={marche.lots} limite={marche.limiteLots} />;
}
