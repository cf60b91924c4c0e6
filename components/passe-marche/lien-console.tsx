'use client';

import Link from 'next/link';
import type { ComponentProps } from 'react';
import { adresseListe } from './adresse-liste.ts';
import { useConsole } from './console.tsx';

type Props = Omit<ComponentProps<typeof Link>, 'href'> & { href: string };

/** Un lien vers une page de Passe Marché, dans l'environnement que la console montre. */
export function LienConsole({ href, ...reste }: Props) {
  const { environnement } = useConsole();
  return <Link prefetch={false} {...reste} href={adresseListe(href, { environnement })} />;
}
