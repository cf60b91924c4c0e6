import { Badge } from '@/components/ui/badge.tsx';
import type { RegleReglee } from '@/lib/domain/alerte-lue.ts';
import { direSeuil } from './dire-seuil.ts';
import { ReglageAlerte } from './reglage-alerte.tsx';

/** Les règles, telles qu'elles jugent ; un administrateur en change les seuils. */
export function ReglesAlerte({ regles, modifiable }: { regles: readonly RegleReglee[]; modifiable: boolean }) {
  return (
    <ul className="list-none p-0">
      {regles.map((r) => (
        <li key={r.code} className="fr-mb-3w">
          <Badge ton={r.active ? 'succes' : 'neutre'}>{r.active ? 'Active' : 'Coupée'}</Badge>
          <h3 className="fr-h6 fr-mb-1v">{r.libelle}</h3>
          <p className="fr-text--sm fr-mb-1w">{direSeuil(r)}</p>
          {modifiable ? <ReglageAlerte regle={r} /> : null}
        </li>
      ))}
    </ul>
  );
}
