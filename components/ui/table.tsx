import type { ReactNode } from 'react';

type Props = {
  /** Ce que montre le tableau ; lu par tous, montré ou non. */
  titre: string;
  titreVisible?: boolean;
  /** Des données plus récentes sont en route : le tableau reste, annoncé comme occupé. */
  occupee?: boolean;
  /** Sous 768 px, chaque rangée devient une fiche : donner alors `data-libelle` à chaque cellule. */
  enFiches?: boolean;
  /** Lignes resserrées. */
  serree?: boolean;
  children: ReactNode;
};

/** Un tableau natif : `<thead>` et `<tbody>` viennent de l'appelant, `scope` compris. */
export function Table({ titre, titreVisible, occupee, enFiches, serree, children }: Props) {
  return (
    <div
      className={`fr-table fr-table--sm ${titreVisible ? '' : 'fr-table--no-caption'} ${enFiches ? 'table-en-fiches' : ''} ${serree ? 'table-serree' : ''}`}
    >
      <div className="fr-table__wrapper">
        <div className="fr-table__container">
          <div className="fr-table__content">
            <table aria-busy={occupee || undefined}>
              <caption>{titre}</caption>
              {children}
            </table>
          </div>
        </div>
      </div>
    </div>
  );
}
