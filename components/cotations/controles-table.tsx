import { Badge } from '@/components/ui/badge.tsx';
import type { Controle } from '@/lib/domain/controles-cotation.ts';

const VERDICTS = {
  bon: { ton: 'succes', texte: 'Bon' },
  mauvais: { ton: 'erreur', texte: 'À revoir' },
  impossible: { ton: 'avertissement', texte: 'Non vérifié' },
} as const;

/** Les vérifications et leur verdict en mots. */
export function ControlesTable({ controles }: { controles: readonly Controle[] }) {
  return (
    <dl>
      {controles.map(({ nom, verdict, phrase }) => (
        <div key={nom} className="fr-mb-2w">
          <dt className="flex gap-2 items-center">
            <strong>{nom}</strong> <Badge ton={VERDICTS[verdict].ton}>{VERDICTS[verdict].texte}</Badge>
          </dt>
          <dd>{phrase}</dd>
        </div>
      ))}
    </dl>
  );
}
