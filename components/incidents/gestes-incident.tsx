'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { type EtatIncident, type GesteIncident, gestesDe } from '@/lib/domain/incident.ts';
import { useAction } from '@/lib/hooks/use-action.ts';
import { EcrireAuSupport } from './ecrire-au-support.tsx';
import { FusionDialogue } from './fusion-dialogue.tsx';
import { GesteDialogue } from './geste-dialogue.tsx';
import { LIBELLES_GESTES } from './libelles-gestes.ts';

const incidentChange = () => import('@/lib/contracts/incidents.ts').then((m) => m.incidentChange);

type Props = {
  incident: { ref: string; etat: EtatIncident; revision: number };
  /** Les incidents où celui-ci peut être fusionné. */
  autres: readonly { ref: string; titre: string; operation: string }[];
  courrier: { objet: string; texte: string };
};

/** Tout ce qu'on peut faire d'un incident dans son état. */
export function GestesIncident({ incident, autres, courrier }: Props) {
  const router = useRouter();
  const [geste, setGeste] = useState<Exclude<GesteIncident, 'prendre'> | 'fusionner' | null>(null);
  const prendre = useAction(`/api/incidents/${incident.ref}/etat`, incidentChange, () => router.refresh());
  const fermer = () => setGeste(null);
  const faire = (g: GesteIncident) =>
    g === 'prendre' ? prendre.envoyer({ geste: 'prendre', revision: incident.revision }) : setGeste(g);
  return (
    <>
      <AlerteErreur>{prendre.probleme?.detail}</AlerteErreur>
      <div className="flex flex-wrap gap-3 fr-my-2w">
        {gestesDe(incident.etat).map((g) => (
          <Bouton key={g} variante={g === 'prendre' ? 'primaire' : 'secondaire'} onClick={() => faire(g)}>
            {LIBELLES_GESTES[g]}
          </Bouton>
        ))}
        {autres.length > 0 ? (
          <Bouton variante="secondaire" onClick={() => setGeste('fusionner')}>
            Fusionner…
          </Bouton>
        ) : null}
        <LienBouton variante="secondaire" icone="fr-icon-refresh-line" href={`/rejeux/nouveau?incident=${incident.ref}`}>
          Rejouer…
        </LienBouton>
        <EcrireAuSupport courrier={courrier} />
      </div>
      {geste === 'fusionner' ? <FusionDialogue incident={incident.ref} autres={autres} onFermer={fermer} /> : null}
      {geste !== null && geste !== 'fusionner' ? <GesteDialogue geste={geste} incident={incident} onFermer={fermer} /> : null}
    </>
  );
}
