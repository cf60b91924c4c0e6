import { Lien } from '@/components/ui/lien.tsx';
import { type Disponibilite, JOURS_MONTRES } from '@/lib/domain/disponibilite.ts';
import { BarresJours } from './barres-jours.tsx';
import { BudgetDisponibilite } from './budget.tsx';
import { CeQuiCompte } from './ce-qui-compte.tsx';
import { type FaitsParJour, versBarres } from './disponibilite-view.ts';
import { JourChoisi, TableJours } from './jours.tsx';
import { OperationsMesurees } from './operations-mesurees.tsx';

export const PERIODES = { 1: 'aujourd’hui', 7: '7 jours', 30: '30 jours', 90: '90 jours' } as const;
export type Periode = keyof typeof PERIODES;
const ORDRE: readonly Periode[] = [1, 7, 30, 90];

type Props = {
  lue: Disponibilite;
  faits: FaitsParJour;
  jour: string | null;
  periode: Periode;
  liens: { incidents: boolean; alertes: boolean };
};

/** La disponibilité : budget, jours, opérations et leur définition. Rendue par le serveur, elle marche sans script. */
export function SanteChiffree({ lue, faits, jour, periode, liens }: Props) {
  const choisi = lue.jours.find((j) => j.jour === jour);
  return (
    <>
      <section>
        <h2>Disponibilité sur trente jours</h2>
        <BudgetDisponibilite budget={lue.budget} budgetHorsMaintenance={lue.budgetHorsMaintenance} fenetres={lue.fenetres} />
      </section>
      <section className="fr-mt-4w">
        <h2>{JOURS_MONTRES} derniers jours</h2>
        <BarresJours barres={versBarres(lue.jours, faits, lue.aujourdhui, JOURS_MONTRES)} choisi={jour} periode={periode} />
        {choisi ? <JourChoisi jour={choisi} faits={faits.get(choisi.jour)} liens={liens} /> : null}
        <TableJours jours={lue.jours} faits={faits} />
      </section>
      <section className="fr-mt-4w">
        <h2>Opérations par période</h2>
        <ul className="flex flex-wrap gap-4 list-none p-0">
          {ORDRE.map((p) => (
            <li key={p}>
              <Lien petit href={`/supervision/sante?periode=${p}`} aria-current={p === periode ? 'true' : undefined}>
                {PERIODES[p]}
              </Lien>
            </li>
          ))}
        </ul>
        <OperationsMesurees operations={lue.operations} periode={PERIODES[periode]} />
      </section>
      <CeQuiCompte />
    </>
  );
}
