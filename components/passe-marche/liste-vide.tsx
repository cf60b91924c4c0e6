import type { ReactNode } from 'react';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { adresseListe, type Filtres } from './adresse-liste.ts';

type Props = { base: string; filtres: Filtres; titre: string; children: ReactNode };

/** Rien à montrer : à cause des filtres, ou parce que rien n'est encore arrivé. */
export function ListeVide({ base, filtres: { tri: _, environnement, ...filtres }, titre, children }: Props) {
  if (Object.values(filtres).every((f) => f === undefined)) return <EtatVide titre={titre}>{children}</EtatVide>;
  const effacer = (
    <LienBouton variante="secondaire" href={adresseListe(base, { environnement })}>
      Effacer les filtres
    </LienBouton>
  );
  return (
    <EtatVide titre="Aucun résultat pour ces filtres" action={effacer}>
      Élargissez la recherche, ou choisissez un autre état.
    </EtatVide>
  );
}
