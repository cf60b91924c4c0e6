import { Badge } from '@/components/ui/badge.tsx';
import { REGLES_ANOMALIE } from '@/lib/domain/anomalies.ts';
import type { CotationDetaillee } from '@/lib/domain/cotation-detaillee.ts';
import { ETATS_ANOMALIE } from '@/lib/domain/etat-anomalie.ts';
import { GesteAvecRaison } from './geste-avec-raison.tsx';

type Props = { anomalies: CotationDetaillee['anomalies']; peutTraiter: boolean };

/** Ce qui a été trouvé d'anormal, et pourquoi ; celles à examiner se marquent explicables d'un coup. */
export function AnomaliesDeCotation({ anomalies, peutTraiter }: Props) {
  if (anomalies.length === 0) return null;
  const ouvertes = anomalies.filter((a) => a.etat === 'a-examiner');
  return (
    <section aria-labelledby="anomalies">
      <h2 id="anomalies" className="fr-h5">
        Anomalies
      </h2>
      <ul className="list-none p-0">
        {anomalies.map((a) => (
          <li key={a.ref} className="fr-mb-2w">
            <div className="flex flex-wrap gap-2 items-center">
              <strong>{REGLES_ANOMALIE[a.regle]}</strong>
              <Badge ton={a.etat === 'a-examiner' ? 'avertissement' : 'info'}>{ETATS_ANOMALIE[a.etat]}</Badge>
            </div>
            <p className="fr-mb-0">{a.constat}</p>
            {a.raison ? <p className="mention fr-text--sm fr-mb-0">Raison : {a.raison}</p> : null}
          </li>
        ))}
      </ul>
      {peutTraiter && ouvertes.length > 0 ? (
        <GesteAvecRaison
          titre={ouvertes.length > 1 ? `Marquer les ${ouvertes.length} anomalies explicables` : 'Marquer l’anomalie explicable'}
          indication="Elle reste dans l’historique de la demande."
          action={ouvertes.length > 1 ? 'Expliquer les anomalies' : 'Expliquer l’anomalie'}
          url="/api/anomalies/traitement"
          corps={{ cible: { tag: 'choisies', refs: ouvertes.map((a) => a.ref) }, etat: 'expliquee' }}
        />
      ) : null}
    </section>
  );
}
