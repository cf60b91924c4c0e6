'use client';

import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import type { SynchronisationLue } from '@/lib/contracts/synchronisations.ts';
import { useDemanderSynchronisation } from '@/lib/hooks/use-synchronisations.ts';
import { ConfirmerBaisse } from './confirmer-baisse.tsx';
import { estActive, versSynchronisation } from './synchronisation-view.ts';

type Props = { synchronisation: SynchronisationLue | null; peutDemander: boolean; peutConfirmer?: boolean; surSaPage?: boolean };

/** La dernière synchronisation, son avancement, et le bouton qui en demande une autre. */
export function BarreSynchronisation({ synchronisation, peutDemander, peutConfirmer = false, surSaPage = false }: Props) {
  const demander = useDemanderSynchronisation();
  const vue = synchronisation && versSynchronisation(synchronisation);
  const active = synchronisation !== null && estActive(synchronisation);
  return (
    <>
      <div aria-live="polite">
        {vue ? (
          <>
            <Badge ton={vue.ton}>{vue.etat}</Badge>
            <p className="fr-text--sm fr-mb-1w">
              {vue.origine}, le {vue.demandee}. {vue.bilan}.
            </p>
            {vue.part === null ? null : (
              <p className="fr-mb-1w">
                <progress value={vue.part} max={100} aria-label="Avancement de la synchronisation" className="w-full" />
                <span className="fr-text--sm">{vue.avancement} demandes lues</span>
              </p>
            )}
            {vue.message ? <p className="fr-text--sm">{vue.message}</p> : null}
          </>
        ) : (
          <p>Aucune synchronisation n’a encore eu lieu.</p>
        )}
      </div>
      <AlerteErreur>{demander.error?.message}</AlerteErreur>
      <div className="flex flex-wrap items-center gap-4">
        {peutDemander ? (
          <Bouton petit icone="fr-icon-refresh-line" disabled={active || demander.isPending} onClick={() => demander.mutate()}>
            {active ? 'Synchronisation en cours' : 'Synchroniser maintenant'}
          </Bouton>
        ) : null}
        {peutConfirmer && synchronisation && synchronisation.baisseAConfirmer !== null ? (
          <ConfirmerBaisse reference={synchronisation.ref} absentes={synchronisation.baisseAConfirmer} />
        ) : null}
        {surSaPage ? null : (
          <Lien petit href="/supervision/synchronisations">
            Toutes les synchronisations
          </Lien>
        )}
      </div>
    </>
  );
}
