import { Onglets } from '@/components/ui/onglets.tsx';

const PAGES = [
  { href: '/pilotage', libelle: 'Répartition' },
  { href: '/pilotage/anomalies', libelle: 'Anomalies' },
  { href: '/pilotage/simulations', libelle: 'Simulations' },
] as const;

export type PageDePilotage = (typeof PAGES)[number]['href'];

export function OngletsPilotage({ courante }: { courante: PageDePilotage }) {
  return <Onglets libelle="Pilotage" onglets={PAGES.map((p) => ({ ...p, courant: p.href === courante }))} />;
}
