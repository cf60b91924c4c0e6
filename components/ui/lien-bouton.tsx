import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type Apparence, classesDeBouton } from './bouton.tsx';

/** Un lien qui a l'apparence d'un bouton : il mène quelque part, il n'agit pas. */
export function LienBouton({
  variante,
  petit,
  icone,
  iconeADroite,
  className,
  ...reste
}: ComponentProps<typeof Link> & Apparence) {
  return <Link prefetch={false} {...reste} className={classesDeBouton({ variante, petit, icone, iconeADroite }, className)} />;
}
