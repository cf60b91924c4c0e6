'use client';

import { useSearchParams } from 'next/navigation';
import { lirePile } from '@/lib/domain/pile.ts';
import { TraiterLaSuivante } from './traiter-la-suivante.tsx';

/** Après une saisie faite depuis une pile, la suivante est à un bouton. */
export function SuiteDePile() {
  const pile = lirePile(useSearchParams().get('pile'));
  return pile ? <TraiterLaSuivante pile={pile} /> : null;
}
