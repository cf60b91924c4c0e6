'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Dialogue } from '@/components/ui/dialogue.tsx';
import { incidentChange } from '@/lib/contracts/incidents.ts';
import { useAction } from '@/lib/hooks/use-action.ts';

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
          {action.probleme ? (
            <Alerte ton="erreur" annoncee>
              {action.probleme.detail}
            </Alerte>
          ) : null}
          <p>
            Il retrouve son état et les occurrences qu’il avait au moment de la fusion ; celles arrivées depuis restent à
            l’incident qui l’a absorbé.
          </p>
          <div className="fr-btns-group fr-btns-group--inline-md">
            <Bouton onClick={() => action.envoyer()} disabled={action.enCours}>
              Défusionner
            </Bouton>
            <Bouton variante="secondaire" onClick={fermer}>
              Annuler
            </Bouton>
          </div>
        </Dialogue>
      ) : null}
    </>
  );
}
