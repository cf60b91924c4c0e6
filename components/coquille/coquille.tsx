import type { ReactNode } from 'react';
import type { Annonce } from '@/lib/domain/annonce.ts';
import { BandeauAnnonces } from './bandeau-annonces.tsx';
import { BandeauEnvironnement, type Environnement } from './bandeau-environnement.tsx';
import { Compte, type CompteAffiche } from './compte.tsx';
import { Entete } from './entete.tsx';
import { LiensEvitement } from './liens-evitement.tsx';
import type { ElementDeMenu, Entree } from './menu.ts';
import { Navigation } from './navigation.tsx';
import { Pied } from './pied.tsx';

type Props = {
  environnement: Environnement;
  demonstration: boolean;
  pages: readonly Entree[];
  /** Absent : page publique, sans menu. */
  connecte?: { compte: CompteAffiche; menu: readonly ElementDeMenu[] };
  /** Accès rapide d'une page publique. */
  acces?: ReactNode;
  annonces?: readonly Annonce[];
  children: ReactNode;
};

/** Ce qui entoure chaque page : évitement, en-tête, menu, bandeau, contenu, pied. */
export function Coquille({ environnement, demonstration, pages, connecte, acces, annonces = [], children }: Props) {
  return (
    <>
      <LiensEvitement menu={connecte !== undefined} />
      <Entete acces={connecte ? <Compte compte={connecte.compte} /> : acces}>
        {connecte ? <Navigation menu={connecte.menu} /> : null}
      </Entete>
      <BandeauAnnonces annonces={annonces} />
      <BandeauEnvironnement environnement={environnement} demonstration={demonstration} />
      <main id="contenu" tabIndex={-1} className="fr-container fr-pb-6w">
        {children}
      </main>
      <Pied pages={pages} />
    </>
  );
}
