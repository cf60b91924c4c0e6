'use client';

import { usePathname } from 'next/navigation';
import { Onglets } from '@/components/ui/onglets.tsx';
import { adresseListe } from './adresse-liste.ts';
import { useConsole } from './console.tsx';

/** Les onglets d'une candidature sont des pages ; `journal` : l'agent peut lire le journal. */
export function OngletsCandidature({ reference, journal }: { reference: string; journal: boolean }) {
  const courant = usePathname();
  const { environnement } = useConsole();
  const base = `/passe-marche/candidatures/${reference}`;
  const onglets = [
    { href: base, libelle: 'Vue d’ensemble' },
    { href: `${base}/notifications`, libelle: 'Notifications' },
    ...(journal ? [{ href: `${base}/appels`, libelle: 'Appels' }] : []),
  ];
  return (
    <Onglets
      libelle="Candidature"
      onglets={onglets.map((o) => ({ ...o, href: adresseListe(o.href, { environnement }), courant: o.href === courant }))}
    />
  );
}
