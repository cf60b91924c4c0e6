import type { ReactNode } from 'react';
import { Coquille } from '@/components/coquille/coquille.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { PAGES_PUBLIQUES } from '@/lib/access/rubriques.ts';
import { presentation } from '@/lib/access/installation.ts';

/** La coquille des pages ouvertes à tous : elle ne lit ni session ni base, pour tenir quand tout le reste est en panne. */
export function CoquillePublique({ children }: { children: ReactNode }) {
  const { environnement, demonstration } = presentation();
  const acces = (
    <LienBouton href="/" variante="discret" petit icone="fr-icon-account-circle-line">
      Accéder au service
    </LienBouton>
  );
  return (
    <Coquille environnement={environnement} demonstration={demonstration} pages={PAGES_PUBLIQUES} acces={acces}>
      {children}
    </Coquille>
  );
}
