import type { FiltresMarches } from '@/lib/contracts/listes-passe-marche.ts';
import type { MarcheListe } from '@/lib/domain/console-passe-marche.ts';
import { PILES_MARCHE, TYPES_MARCHE } from '@/lib/domain/marche.ts';
import { TRIS_MARCHES } from '@/lib/domain/tri-passe-marche.ts';
import { FiltreEtats } from './filtre-etats.tsx';
import { ListeVide } from './liste-vide.tsx';
import { MarchesTable } from './marches-table.tsx';
import { PagesListe } from './pages-liste.tsx';
import { RechercheListe } from './recherche-liste.tsx';

const BASE = '/passe-marche/marches';

type Props = {
  filtres: FiltresMarches;
  page: { lignes: readonly MarcheListe[]; precedente: string | null; suivante: string | null };
  comptes: Record<string, number>;
};

/** La liste des marchés : piles, recherche, ordre et pages. */
export function MarchesListe({ filtres, page, comptes }: Props) {
  return (
    <>
      <FiltreEtats libelle="Marchés par état" base={BASE} filtres={filtres} nom="pile" mots={PILES_MARCHE} comptes={comptes} />
      <RechercheListe
        base={BASE}
        libelle="Filtrer les marchés"
        quoi="Intitulé, SIRET de l’acheteur ou identifiant"
        filtres={filtres}
        choix={[
          { nom: 'type', label: 'Type', vide: 'Tous', mots: TYPES_MARCHE },
          { nom: 'tri', label: 'Ordre', mots: TRIS_MARCHES },
        ]}
      />
      {page.lignes.length === 0 ? (
        <ListeVide base={BASE} filtres={filtres} titre="Aucun marché pour l’instant">
          Un marché entre ici dès que son brouillon est enregistré.
        </ListeVide>
      ) : (
        <MarchesTable marches={page.lignes} filtres={filtres} base={BASE} />
      )}
      <PagesListe base={BASE} filtres={filtres} libelle="Pages de marchés" page={page} />
    </>
  );
}
