'use client';

import type { ModePresence } from '@/lib/domain/presence.ts';
import { usePresence } from '@/lib/hooks/use-presence.ts';
import { toPresence } from './presence-view.ts';

/** Qui d'autre a cette demande sous les yeux ; annoncé poliment, sans prendre de place quand il n'y a personne. */
export function PresenceDemande({ reference, mode }: { reference: string; mode: ModePresence }) {
  const texte = toPresence(usePresence(reference, mode));
  return (
    <p aria-live="polite" className={texte ? 'fr-message fr-message--info fr-mb-2w print:hidden' : 'fr-mb-0'}>
      {texte}
    </p>
  );
}
