import { Alerte } from '@/components/ui/alerte.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import type { Supervision } from '@/lib/contracts/supervision.ts';
import { Couches } from './couches.tsx';
import { direFileEtQuota, resumer } from './sante-view.ts';

/** L'état de la liaison, avant tout le reste : ce qui ne va pas, couche par couche, ce qui attend, et ce qui reste du quota. */
export function EtatEnBref({ sante }: { sante: Supervision }) {
  const { ton, titre } = resumer(sante);
  return (
    <section className="fr-mb-4w">
      <Alerte ton={ton} titre={titre}>
        <p>{direFileEtQuota(sante)}</p>
        <Lien petit href="/supervision/sante">
          Voir la santé
        </Lien>
      </Alerte>
      <div className="fr-mt-3w">
        <Couches sante={sante} />
      </div>
    </section>
  );
}
