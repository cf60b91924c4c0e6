import type { FiltresMarches } from '@/lib/contracts/listes-passe-marche.ts';
import type { MarcheListe } from '@/lib/domain/console-passe-marche.ts';
import { PILES_MARCHE, TYPES_MARCHE } from '@/lib/domain/marche.ts';
import { TRIS_MARCHES } from '@/lib/domain/tri-passe-marche.ts';
import { ListeFiltree, type ListeLue } from './liste-filtree.tsx';
import { MarchesTable } from './marches-table.tsx';

const BASE = '/passe-marche/marches';

/** La liste des marchés : piles, recherche, ordre et pages. */
export function MarchesListe(lue: ListeLue<FiltresMarches, MarcheListe>) {
  return (
    <ListeFiltree
      {...lue}
      base={BASE}
      etats={{ libelle: 'Marchés par état', nom: 'pile', mots: PILES_MARCHE, tous: 'Tous' }}
      recherche={{
        libelle: 'Filtrer les marchés',
        quoi: 'Intitulé, SIRET de l’acheteur ou identifiant',
        choix: [
          { nom: 'type', label: 'Type', vide: 'Tous', mots: TYPES_MARCHE },
          { nom: 'tri', label: 'Ordre', mots: TRIS_MARCHES },
        ],
      }}
      vide={{ titre: 'Aucun marché pour l’instant', texte: 'Un marché entre ici dès que son brouillon est enregistré.' }}
      pages="Pages de marchés"
    >
      <MarchesTable marches={lue.page.lignes} filtres={lue.filtres} base={BASE} />
    </ListeFiltree>
  );
}
