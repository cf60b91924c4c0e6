import { Badge, type Ton } from '@/components/ui/badge.tsx';
import type { ServicePublic } from '@/lib/domain/etat-public.ts';

const TONS: Record<ServicePublic['mot'], Ton> = {
  Fonctionne: 'succes',
  Perturbé: 'avertissement',
  Indisponible: 'erreur',
  Inconnu: 'neutre',
};

/** Quatre services, un mot chacun. */
export function EtatPublic({ services }: { services: readonly ServicePublic[] }) {
  return (
    <ul className="list-none p-0">
      {services.map((s) => (
        <li key={s.nom} className="fr-mb-2w">
          <h2 className="fr-h6 fr-mb-1v">{s.nom}</h2>
          <Badge ton={TONS[s.mot]}>{s.mot}</Badge>
          <p className="fr-text--sm fr-mb-0">{s.suite}</p>
        </li>
      ))}
    </ul>
  );
}
