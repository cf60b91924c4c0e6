'use client';

import { usePathname } from 'next/navigation';
import { Onglets } from '@/components/ui/onglets.tsx';
import { toOngletsFiche } from './adresses-fiche.ts';

/** L'onglet courant se lit dans l'adresse : l'en-tête de la fiche n'a pas à se redessiner. */
export function OngletsFiche({ reference }: { reference: string }) {
  return <Onglets libelle="Demande" onglets={toOngletsFiche(reference, usePathname())} />;
}
