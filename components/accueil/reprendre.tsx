import { Lien } from '@/components/ui/lien.tsx';
import type { Reprise } from './reprendre-view.ts';

/** Les dernières demandes ouvertes, d'un appareil à l'autre. */
export function Reprendre({ reprises }: { reprises: readonly Reprise[] }) {
  if (reprises.length === 0) return <p>Les demandes que vous ouvrirez se retrouveront ici.</p>;
  return (
    <ul>
      {reprises.map((r) => (
        <li key={r.href}>
          <Lien href={r.href} className="tabular-nums">
            {r.numero}
          </Lien>{' '}
          <span className="fr-text--sm mention">{r.detail}</span>
        </li>
      ))}
    </ul>
  );
}
