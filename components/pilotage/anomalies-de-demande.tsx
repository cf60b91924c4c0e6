import { Alerte } from '@/components/ui/alerte.tsx';
import type { AnomalieLue } from '@/lib/domain/anomalie-lue.ts';
import { REGLES_ANOMALIE } from '@/lib/domain/anomalies.ts';
import { ETATS_ANOMALIE } from '@/lib/domain/etat-anomalie.ts';

/** Les anomalies de la cotation d'une demande, chacune avec son constat ; rien s'il n'y en a pas. */
export function AnomaliesDeDemande({ anomalies }: { anomalies: readonly AnomalieLue[] }) {
  if (anomalies.length === 0) return null;
  const ouvertes = anomalies.some((a) => a.etat === 'a-examiner');
  return (
    <Alerte
      ton={ouvertes ? 'avertissement' : 'info'}
      titre={anomalies.length === 1 ? 'Une anomalie' : `${anomalies.length} anomalies`}
    >
      <ul>
        {anomalies.map((a) => (
          <li key={a.ref}>
            <strong>{REGLES_ANOMALIE[a.regle]}</strong> ({ETATS_ANOMALIE[a.etat]}) : {a.constat}
            {a.raison ? ` ${a.raison}` : ''}
          </li>
        ))}
      </ul>
    </Alerte>
  );
}
