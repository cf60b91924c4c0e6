import { Onglets } from '@/components/ui/onglets.tsx';

const PAGES = [
  { href: '/passe-marche', libelle: 'Vue d’ensemble' },
  { href: '/passe-marche/marches', libelle: 'Marchés' },
  { href: '/passe-marche/candidatures', libelle: 'Candidatures' },
  { href: '/passe-marche/notifications', libelle: 'Notifications' },
];

/** Les pages de Passe Marché. */
export const SousNavigation = ({ courante }: { courante: string }) => (
  <Onglets libelle="Passe Marché" onglets={PAGES.map((p) => ({ ...p, courant: p.href === courante }))} />
);
