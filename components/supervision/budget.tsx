import { Alerte } from '@/components/ui/alerte.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Carte } from '@/components/ui/carte.tsx';
import type { Disponibilite } from '@/lib/domain/disponibilite.ts';
import { direPart, direReste, direRythme, TONS_BUDGET } from './disponibilite-view.ts';

type Props = Pick<Disponibilite, 'budget' | 'budgetHorsMaintenance' | 'fenetres'>;

/** L'objectif sur trente jours : ce qui reste, avec et sans la maintenance annoncée, et à quelle vitesse il part. */
export function BudgetDisponibilite({ budget, budgetHorsMaintenance, fenetres }: Props) {
  return (
    <>
      {budget.assezDeMesures ? null : (
        <div className="fr-mb-3w">
          <Alerte ton="info" titre="Pas encore assez de mesures" niveau="h3">
            Moins d’un jour a été mesuré : ces chiffres sont justes, mais ne jugent pas encore le service.
          </Alerte>
        </div>
      )}
      <div className="grid gap-4 md:grid-cols-2">
        {[
          { titre: 'Maintenance annoncée comprise', vu: budget },
          { titre: 'Hors maintenance annoncée', vu: budgetHorsMaintenance },
        ].map(({ titre, vu }) => (
          <Carte key={titre} titre={titre}>
            {budget.assezDeMesures ? (
              <Badge ton={TONS_BUDGET[vu.mot]}>{vu.mot}</Badge>
            ) : (
              <Badge ton="neutre">Pas encore jugé</Badge>
            )}
            <ul className="fr-text--sm fr-mt-1w fr-mb-0">
              <li>Disponibilité : {direPart(vu.disponibilite)}</li>
              <li>En minutes : {direReste(vu).minutes}</li>
              <li>En appels : {direReste(vu).appels}</li>
            </ul>
          </Carte>
        ))}
      </div>
      <ul className="fr-mt-2w">
        {fenetres.map((f) => (
          <li key={f.heures}>
            {f.heures === 1 ? 'Dernière heure' : 'Six dernières heures'} : {direRythme(f.rythme, f.epuiseDansHeures)} (alerte à{' '}
            {f.seuil.toLocaleString('fr-FR')} fois).
            {f.rythme >= f.seuil ? ' Seuil dépassé.' : ''}
          </li>
        ))}
      </ul>
    </>
  );
}
