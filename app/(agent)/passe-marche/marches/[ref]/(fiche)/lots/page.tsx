import { LotsMarche } from '@/components/passe-marche/lots-marche.tsx';
import { lirePageMarche } from '../lire-marche.ts';

export const metadata = { title: 'Lots – Marché' };

export default async function PageLots({ params }: { params: Promise<{ ref: string }> }) {
  const { marche } = await lirePageMarche((await params).ref);
  return <LotsMarche lots={marche.lots} limite={marche.limiteLots} />;
}
