import { Badge } from '@/components/ui/badge.tsx';
import { Carte } from '@/components/ui/carte.tsx';
import type { Supervision } from '@/lib/contracts/supervision.ts';
import { versCouches } from './sante-view.ts';

/** Jeton, passerelle, application : laquelle ne répond pas, et depuis quand. */
export function Couches({ sante }: { sante: Supervision }) {
  return (
    <ul className="grid list-none gap-4 p-0 md:grid-cols-3">
      {versCouches(sante).map((c) => (
        <li key={c.cle}>
          <Carte titre={c.libelle}>
            <Badge ton={c.ton}>{c.etat}</Badge>
            {c.raison === null ? null : <p className="fr-text--sm fr-mt-1w fr-mb-0">{c.raison}</p>}
            <dl className="fr-text--sm fr-mt-2w fr-mb-0 grid grid-cols-[auto_1fr] gap-x-4">
              <dt>Depuis</dt>
              <dd>{c.depuis}</dd>
              <dt>Dernier succès</dt>
              <dd>{c.dernierSucces}</dd>
              <dt>Dernier échec</dt>
              <dd>{c.dernierEchec}</dd>
            </dl>
          </Carte>
        </li>
      ))}
    </ul>
  );
}
