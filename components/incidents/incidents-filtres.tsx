import { Bouton } from '@/components/ui/bouton.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import type { FiltresIncidents } from '@/lib/contracts/incidents.ts';
import { OPERATIONS } from '@/lib/domain/operation.ts';
import { hrefIncidents } from './incidents-search-params.ts';

const operations = Object.entries(OPERATIONS).map(([valeur, libelle]) => ({ valeur, libelle }));
const RESPONSABLES = [
  { valeur: 'moi', libelle: 'Moi' },
  { valeur: 'personne', libelle: 'Personne' },
];

/** Un formulaire en GET : son résultat est une adresse à partager. */
export function IncidentsFiltres({ filtres }: { filtres: FiltresIncidents }) {
  return (
    <form action="/incidents" method="get" className="flex flex-wrap items-end gap-x-4" aria-label="Filtrer les incidents">
      <input type="hidden" name="etat" value={filtres.etat} />
      <Selection label="Opération" name="operation" vide="Toutes" choix={operations} defaultValue={filtres.operation ?? ''} />
      <Selection
        label="Responsable"
        name="responsable"
        vide="Tous"
        choix={RESPONSABLES}
        defaultValue={filtres.responsable ?? ''}
      />
      <div className="flex flex-wrap items-center gap-4 fr-mb-3w">
        <Bouton type="submit" variante="secondaire">
          Filtrer
        </Bouton>
        <Lien petit href={hrefIncidents({ etat: filtres.etat })}>
          Effacer les filtres
        </Lien>
      </div>
    </form>
  );
}
