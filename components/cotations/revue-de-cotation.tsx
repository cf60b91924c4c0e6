import { Alerte } from '@/components/ui/alerte.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { CotationDetaillee } from '@/lib/domain/cotation-detaillee.ts';
import { GesteAvecRaison } from './geste-avec-raison.tsx';

type Props = { cotation: string; revue: CotationDetaillee['revue']; peutRevoir: boolean };

/** La revue ouverte, ou de quoi en demander une. */
export function RevueDeCotation({ cotation, revue, peutRevoir }: Props) {
  const url = `/api/cotations/${cotation}/revue`;
  if (revue === null)
    return peutRevoir ? (
      <GesteAvecRaison
        titre="Demander une revue"
        indication="Ce qui est à regarder de nouveau ; la cotation rejoint la pile « À revoir »."
        action="Demander la revue"
        url={url}
        corps={{ tag: 'demander' }}
      />
    ) : null;
  return (
    <div className="fr-mb-3w">
      <Alerte ton="avertissement" titre="Revue demandée">
        {`Par ${revue.par}, le ${formaterInstant(new Date(revue.le))} : ${revue.raison}`}
      </Alerte>
      {peutRevoir ? (
        <div className="fr-mt-1w">
          <GesteAvecRaison
            titre="Clore la revue"
            indication="Ce que la revue a conclu ; la cotation quitte la pile « À revoir »."
            action="Clore la revue"
            url={url}
            corps={{ tag: 'clore' }}
          />
        </div>
      ) : null}
    </div>
  );
}
