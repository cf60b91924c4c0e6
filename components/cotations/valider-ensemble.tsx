'use client';

import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Dialogue } from '@/components/ui/dialogue.tsx';
import { useValiderEnsemble } from '@/lib/hooks/use-valider-ensemble.ts';
import type { CotationSuivieRow } from './cotation-suivie-row.ts';

type Props = {
  /** Celles qui attendent une décision de l'agent ; aucune, la fenêtre dit pourquoi. */
  rows: readonly CotationSuivieRow[];
  onFermer: () => void;
  onFait: () => void;
};

/** Confirmer, valider, puis dire le résultat de chaque ligne. */
export function ValiderEnsemble({ rows, onFermer, onFait }: Props) {
  const { mutate, data: resultats, isPending, isError } = useValiderEnsemble();
  const n = rows.length;
  const fermer = () => {
    if (resultats) onFait();
    onFermer();
  };
  const messages = new Map(resultats?.map((r) => [r.ref, r]));
  return (
    <Dialogue
      ouvert
      titre={n > 1 ? `Valider ${n} cotations` : 'Valider la cotation'}
      onFermer={fermer}
      actions={
        resultats || n === 0 ? (
          <Bouton onClick={fermer}>Revenir à la liste</Bouton>
        ) : (
          <Bouton disabled={isPending} onClick={() => mutate(rows.map((r) => r.ref))}>
            {n > 1 ? `Valider les ${n} cotations` : 'Valider la cotation'}
          </Bouton>
        )
      }
    >
      {isError ? (
        <Alerte ton="erreur" annoncee>
          La validation n’a pas abouti : réessayez, ce qui est déjà validé ne le sera pas deux fois.
        </Alerte>
      ) : null}
      <p>
        {n === 0
          ? 'Aucune de ces lignes n’attend votre décision : une saisie qui est la vôtre se valide par une autre personne.'
          : 'Chaque cotation validée part au SNE ; chacune est décidée à part.'}
      </p>
      <ul role="status">
        {rows.map((r) => (
          <li key={r.ref}>
            <span className="tabular-nums">{r.numero}</span> : {messages.get(r.ref)?.message ?? `note ${r.note} (${r.ecart})`}
          </li>
        ))}
      </ul>
    </Dialogue>
  );
}
