'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AgirOuAnnuler } from '@/components/ui/agir-ou-annuler.tsx';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Dialogue } from '@/components/ui/dialogue.tsx';
import { useAction } from '@/lib/hooks/use-action.ts';

const incidentChange = () => import('@/lib/contracts/incidents.ts').then((m) => m.incidentChange);

/** Défaire une fusion : l'incident redevient un incident à part. */
export function Defusion({ incident }: { incident: string }) {
  const router = useRouter();
  const [ouvert, setOuvert] = useState(false);
  const fermer = () => setOuvert(false);
  const action = useAction(
    `/api/incidents/${incident}/fusion`,
    incidentChange,
    () => {
      fermer();
      router.refresh();
    },
    'DELETE',
  );
  return (
    <>
      <Bouton variante="secondaire" onClick={() => setOuvert(true)} className="fr-my-2w">
        Défusionner…
      </Bouton>
      {ouvert ? (
        <Dialogue ouvert onFermer={fermer} titre="Défusionner l’incident">
          <AlerteErreur>{action.probleme?.detail}</AlerteErreur>
          <p>
            Il retrouve son état et les occurrences qu’il avait au moment de la fusion ; celles arrivées depuis restent à
            l’incident qui l’a absorbé.
          </p>
          <AgirOuAnnuler onAnnuler={fermer}>
            <Bouton onClick={() => action.envoyer()} disabled={action.enCours}>
              Défusionner
            </Bouton>
          </AgirOuAnnuler>
        </Dialogue>
      ) : null}
    </>
  );
}
