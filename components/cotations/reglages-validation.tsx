import type { ReglageDeTerritoire } from '@/lib/domain/reglage-validation.ts';
import { regleDeValidation } from '@/lib/domain/validation.ts';
import { FormulaireReglage } from './formulaire-reglage.tsx';
import { HistoireReglage } from './histoire-reglage.tsx';

/** Un territoire après l'autre : la règle en une phrase, de quoi la changer, qui l'a changée. */
export function ReglagesValidation({ reglages }: { reglages: readonly ReglageDeTerritoire[] }) {
  return reglages.map((r) => (
    <section key={r.siren} aria-labelledby={`territoire-${r.siren}`} className="fr-mb-5w">
      <h2 id={`territoire-${r.siren}`} className="fr-h4">
        {r.territoire}
      </h2>
      <p>{regleDeValidation(r.reglage)}</p>
      <FormulaireReglage reglage={r} />
      <HistoireReglage histoire={r.histoire} criteres={r.criteres} />
    </section>
  ));
}
