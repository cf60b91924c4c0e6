import { Badge } from '@/components/ui/badge.tsx';
import type { Controle } from '@/lib/domain/controles-cotation.ts';

/** Les vérifications et leur verdict en mots. */
export function ControlesTable({ controles }: { controles: readonly Controle[] }) {
  return (
    <dl>
      {controles.map(({ nom, bon, verdict }) => (
        <div key={nom} className="fr-mb-2w">
          <dt className="flex gap-2 items-center">
            <strong>{nom}</strong> <Badge ton={bon ? 'succes' : 'erreur'}>{bon ? 'Conforme à la grille' : 'À revoir'}</Badge>
          </dt>
          <dd>{verdict}</dd>
        </div>
      ))}
    </dl>
  );
}
