import type { ComponentProps, ReactNode } from 'react';
import type { Filtres } from './adresse-liste.ts';
import { FiltreEtats } from './filtre-etats.tsx';
import { ListeVide } from './liste-vide.tsx';
import { PagesListe } from './pages-liste.tsx';
import { RechercheListe } from './recherche-liste.tsx';

/** Ce que la page a lu : les filtres de l'adresse, une page de lignes et les comptes par état. */
export type ListeLue<F, Ligne> = {
  filtres: F;
  page: { lignes: readonly Ligne[]; precedente: string | null; suivante: string | null };
  comptes: Record<string, number>;
};

type Props = ListeLue<Filtres, unknown> & {
  base: string;
  etats: Pick<ComponentProps<typeof FiltreEtats>, 'libelle' | 'nom' | 'mots' | 'tous'>;
  recherche: Pick<ComponentProps<typeof RechercheListe>, 'libelle' | 'quoi' | 'choix'>;
  /** Ce qu'on lit tant que rien n'est arrivé. */
  vide: { titre: string; texte: string };
  pages: string;
  /** Le tableau, quand il a des lignes. */
  children: ReactNode;
};

/** Une liste de Passe Marché : états, recherche, ordre, tableau et pages, tous dans l'adresse. */
export function ListeFiltree({ base, filtres, page, comptes, etats, recherche, vide, pages, children }: Props) {
  return (
    <>
      <FiltreEtats base={base} filtres={filtres} comptes={comptes} {...etats} />
      <RechercheListe base={base} filtres={filtres} {...recherche} />
      {page.lignes.length === 0 ? (
        <ListeVide base={base} filtres={filtres} titre={vide.titre}>
          {vide.texte}
        </ListeVide>
      ) : (
        children
      )}
      <PagesListe base={base} filtres={filtres} libelle={pages} page={page} />
    </>
  );
}
