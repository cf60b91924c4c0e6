import Link from 'next/link';
import type { Etiquette } from './liste-view.ts';

/** Les filtres en mots ; chacun s'enlève, et tous d'un coup. */
export function EtiquettesFiltres({ etiquettes, sansFiltre }: { etiquettes: readonly Etiquette[]; sansFiltre: string }) {
  if (etiquettes.length === 0) return null;
  return (
    <div className="flex flex-wrap items-start gap-2 fr-mb-2w">
      <ul className="fr-tags-group m-0" aria-label="Filtres actifs">
        {etiquettes.map((e) => (
          <li key={e.cle}>
            <Link href={e.sans} prefetch={false} className="fr-tag fr-tag--sm" title={`Enlever le filtre « ${e.texte} »`}>
              {e.texte} <span aria-hidden="true">&nbsp;×</span>
            </Link>
          </li>
        ))}
      </ul>
      <Link href={sansFiltre} prefetch={false} className="fr-link fr-link--sm">
        Effacer les filtres
      </Link>
    </div>
  );
}
