'use client';

import { Onglets } from '@/components/ui/onglets.tsx';
import { adresseListe } from './adresse-liste.ts';
import { useConsole } from './console.tsx';

const PAGES = [
  { href: '/passe-marche', libelle: 'Vue d’ensemble' },
  { href: '/passe-marche/marches', libelle: 'Marchés' },
  { href: '/passe-marche/candidatures', libelle: 'Candidatures' },
  { href: '/passe-marche/notifications', libelle: 'Notifications' },
  { href: '/passe-marche/controles', libelle: 'Recette' },
  { href: '/passe-marche/parametres', libelle: 'Paramètres' },
  { href: '/passe-marche/bac-a-sable', libelle: 'Bac à sable' },
];

/** Les pages de Passe Marché que la personne peut ouvrir. */
export function SousNavigation({ courante }: { courante: string }) {
  const { pages, environnement } = useConsole();
  const onglets = PAGES.filter(({ href }) => pages.includes(href)).map(({ href, libelle }) => ({
    href: adresseListe(href, { environnement }),
    libelle,
    courant: href === courante,
  }));
  return <Onglets libelle="Passe Marché" onglets={onglets} />;
}
