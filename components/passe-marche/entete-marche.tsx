import { Badge } from '@/components/ui/badge.tsx';
import type { MarcheDetaille } from '@/lib/domain/console-passe-marche.ts';
import { avertissementsMarche, ETATS_MARCHE, PILES_MARCHE } from '@/lib/domain/marche.ts';
import { ClotureMarche } from './cloture-marche.tsx';
import { TONS_MARCHE } from './etats.ts';
import { Rafraichir } from './rafraichir.tsx';
import { SuiteMarche } from './suite-marche.tsx';

type Props = { marche: MarcheDetaille; peutEcrire: boolean; maintenant: Date };

/** Le nom du marché, où il en est, et ce qui vient ensuite. */
export function EnteteMarche({ marche: m, peutEcrire, maintenant }: Props) {
  const avertissements = avertissementsMarche({ ...m, echeance: m.echeance.toISOString() }, maintenant);
  return (
    <header className="fr-mb-3w">
      {m.etat === 'a-creer' || m.etat === 'en-creation' ? <Rafraichir /> : null}
      <h1 className="fr-mb-1w wrap-anywhere">{m.nom}</h1>
      <ul className="fr-badges-group m-0 fr-mb-2w p-0 list-none" aria-label="États">
        {m.pile === m.etat ? null : (
          <li>
            <Badge ton={TONS_MARCHE[m.pile]} petit={false}>
              {PILES_MARCHE[m.pile]}
            </Badge>
          </li>
        )}
        <li>
          <Badge ton={TONS_MARCHE[m.etat]} petit={false}>
            {ETATS_MARCHE[m.etat]}
          </Badge>
        </li>
      </ul>
      <SuiteMarche marche={m} peutEcrire={peutEcrire} avertissements={avertissements} />
      {peutEcrire ? (
        <div className="fr-mt-2w">
          <ClotureMarche marche={m.ref} etat={m.etat} />
        </div>
      ) : null}
    </header>
  );
}
