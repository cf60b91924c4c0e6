'use client';

import { useState } from 'react';
import { BarreSynchronisation } from '@/components/synchronisations/barre-synchronisation.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Case } from '@/components/ui/case.tsx';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import type { Supervision } from '@/lib/contracts/supervision.ts';
import { useSupervision } from '@/lib/hooks/use-supervision.ts';
import { Couches } from './couches.tsx';
import { FileEnvois } from './file-envois.tsx';
import { Operations } from './operations.tsx';
import { Quotas } from './quotas.tsx';
import { resumer } from './sante-view.ts';

/** La page de santé, relue toutes les cinq secondes si l'agent le veut ; une relecture manquée laisse la dernière à l'écran. */
export function SanteEnDirect({ premiere, peutSynchroniser }: { premiere: Supervision; peutSynchroniser: boolean }) {
  const [auto, setAuto] = useState(true);
  const { data: sante, isError } = useSupervision(premiere, auto);
  const { ton, titre } = resumer(sante);
  return (
    <>
      <Case label="Actualiser automatiquement" checked={auto} onChange={(e) => setAuto(e.target.checked)} />
      {isError ? (
        <Alerte ton="avertissement" titre="Dernières valeurs connues" annoncee>
          Le service n’a pas répondu à la dernière actualisation : les valeurs ci-dessous datent d’avant.
        </Alerte>
      ) : null}
      <div className="fr-my-3w">
        <Alerte ton={ton} titre={titre} annoncee>
          Environnement : {libelleEnvironnement(sante.environnement)}. Contrat provisoire : le dossier d’interfaces de l’API
          Cotation n’est pas public.
        </Alerte>
      </div>
      <h2>Les trois couches</h2>
      <Couches sante={sante} />
      <div className="grid gap-8 fr-mt-4w md:grid-cols-2">
        <section>
          <h2>File d’envois</h2>
          <FileEnvois sante={sante} />
        </section>
        <section>
          <h2>Dernière synchronisation</h2>
          <BarreSynchronisation synchronisation={sante.synchronisation} peutDemander={peutSynchroniser} />
        </section>
      </div>
      <section className="fr-mt-4w">
        <h2>Quota</h2>
        <Quotas sante={sante} />
      </section>
      <section>
        <h2>Opérations</h2>
        <Operations sante={sante} />
      </section>
    </>
  );
}
