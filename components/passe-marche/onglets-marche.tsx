'use client';

import { usePathname } from 'next/navigation';
import { Onglets } from '@/components/ui/onglets.tsx';
import { adresseListe } from './adresse-liste.ts';
import { useConsole } from './console.tsx';

type Props = {
  marche: { ref: string; lots: readonly unknown[]; candidatures: number };
  /** L'agent peut lire le journal. */
  journal: boolean;
};

/** Les onglets d'un marché sont des pages ; le courant se lit dans l'adresse. */
export function OngletsMarche({ marche, journal }: Props) {
  const courant = usePathname();
  const { environnement } = useConsole();
  const base = `/passe-marche/marches/${marche.ref}`;
  const onglets = [
    { href: base, libelle: 'Vue d’ensemble' },
    { href: `${base}/lots`, libelle: 'Lots', compte: marche.lots.length },
    { href: `${base}/candidatures`, libelle: 'Candidatures', compte: marche.candidatures },
    { href: `${base}/notifications`, libelle: 'Notifications' },
    ...(journal ? [{ href: `${base}/appels`, libelle: 'Appels' }] : []),
    { href: `${base}/donnees`, libelle: 'Données brutes' },
  ];
  return (
    <Onglets
      libelle="Marché"
      onglets={onglets.map((o) => ({ ...o, href: adresseListe(o.href, { environnement }), courant: o.href === courant }))}
    />
  );
}
