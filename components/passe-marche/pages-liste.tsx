import { Pagination } from '@/components/ui/pagination.tsx';
import { adresseListe, type Filtres } from './adresse-liste.ts';

type Props = {
  base: string;
  filtres: Filtres;
  libelle: string;
  page: { precedente: string | null; suivante: string | null };
};

/** Les pages voisines d'une liste, filtres et ordre gardés. */
export function PagesListe({ base, filtres, libelle, page }: Props) {
  const voisine = (sens: 'avant' | 'apres', cle: string | null) =>
    cle === null ? null : adresseListe(base, filtres, { [sens]: cle });
  return <Pagination libelle={libelle} precedent={voisine('avant', page.precedente)} suivant={voisine('apres', page.suivante)} />;
}
