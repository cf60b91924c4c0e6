'use client';

import { useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import type { ActionGroupe } from '@/lib/domain/action-groupe.ts';
import { nomCourt } from '@/lib/domain/nom-court.ts';
import { useGroupe } from '@/lib/hooks/use-groupe.ts';
import { AttribuerA, type Collegue } from './attribuer-a.tsx';

type Props = {
  reference: string;
  premiere: { attribueeA: { nom: string; moi: boolean } | null; suivie: boolean };
  peutAttribuer: boolean;
  /** À qui la confier ; vide, sans ce droit. */
  collegues: readonly Collegue[];
};

const DITS: Record<ActionGroupe, string> = {
  attribuer: 'La demande vous est attribuée.',
  liberer: 'La demande n’est plus attribuée à personne.',
  suivre: 'Vous suivez la demande.',
  'ne-plus-suivre': 'Vous ne suivez plus la demande.',
};

function gesteDePrise(attribueeA: Props['premiere']['attribueeA']): string {
  if (attribueeA === null) return 'M’attribuer la demande';
  return attribueeA.moi ? 'Rendre la demande' : `Me l’attribuer à la place de ${nomCourt(attribueeA.nom)}`;
}

/** Qui traite cette demande, la prendre ou la rendre, la suivre. */
export function PriseEnCharge({ reference, premiere, peutAttribuer, collegues }: Props) {
  const [etat, setEtat] = useState(premiere);
  const [retour, setRetour] = useState('');
  const groupe = useGroupe();
  const { attribueeA, suivie } = etat;
  const aAutrui = attribueeA !== null && !attribueeA.moi;
  const faire = (action: ActionGroupe, pour: Collegue | null = null) =>
    groupe.mutate(
      { action, cible: { tag: 'refs', refs: [reference] }, remplacer: aAutrui || pour !== null, pour: pour?.id ?? null },
      {
        onSuccess: (effet) => {
          if (effet.tag === 'fait' && effet.horsPerimetre > 0) return setRetour(`${pour?.nom ?? ''} n’a pas ce territoire.`);
          if (effet.tag === 'fait' && effet.autrui > 0) return setRetour('Un collègue vient de la prendre : rechargez la page.');
          setRetour(pour ? `La demande est attribuée à ${pour.nom}.` : DITS[action]);
          if (action === 'attribuer') setEtat({ suivie, attribueeA: { nom: pour?.nom ?? 'Vous', moi: pour === null } });
          else if (action === 'liberer') setEtat({ suivie, attribueeA: null });
          else setEtat({ attribueeA, suivie: action === 'suivre' });
        },
        onError: () => setRetour('L’action n’a pas abouti : réessayez.'),
      },
    );
  return (
    <>
      <p className="order-first basis-full fr-text--sm fr-mb-0">
        {attribueeA ? `Attribuée à ${attribueeA.moi ? 'vous' : nomCourt(attribueeA.nom)}` : 'Attribuée à personne'}.
      </p>
      {peutAttribuer ? (
        <Bouton
          petit
          variante="secondaire"
          icone="fr-icon-user-line"
          disabled={groupe.isPending}
          onClick={() => faire(attribueeA?.moi ? 'liberer' : 'attribuer')}
        >
          {gesteDePrise(attribueeA)}
        </Bouton>
      ) : null}
      {collegues.length > 0 ? (
        <AttribuerA petit collegues={collegues} disabled={groupe.isPending} onChoisir={(pour) => faire('attribuer', pour)} />
      ) : null}
      <Bouton
        petit
        variante="secondaire"
        icone={suivie ? 'fr-icon-star-fill' : 'fr-icon-star-line'}
        disabled={groupe.isPending}
        onClick={() => faire(suivie ? 'ne-plus-suivre' : 'suivre')}
      >
        {suivie ? 'Ne plus suivre' : 'Suivre la demande'}
      </Bouton>
      <output className="self-center fr-text--sm">{retour}</output>
    </>
  );
}
