'use client';

import { useState } from 'react';
import { aLaDemande } from '@/components/ui/a-la-demande.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { DialogueALaDemande } from '@/components/ui/dialogue-a-la-demande.tsx';
import type { FiltreDemandes } from '@/lib/domain/filtre-demandes.ts';
import type { ChoixDeColonnes } from './formulaire-colonnes.tsx';

const FormulaireColonnes = aLaDemande(() => import('./formulaire-colonnes.tsx').then((m) => m.FormulaireColonnes));

type Props = { filtre: FiltreDemandes; onChoisir: (choix: ChoixDeColonnes) => void };

/** Quelles colonnes, dans quel ordre, et à quelle densité. Le numéro unique reste toujours le premier. */
export function ChoixColonnes({ filtre, onChoisir }: Props) {
  const [ouvert, setOuvert] = useState(false);
  const choisir = (choix: ChoixDeColonnes) => {
    setOuvert(false);
    onChoisir(choix);
  };
  return (
    <>
      <Bouton variante="tertiaire" petit icone="fr-icon-list-unordered" onClick={() => setOuvert(true)}>
        Colonnes
      </Bouton>
      <DialogueALaDemande ouvert={ouvert} onFermer={() => setOuvert(false)} titre="Colonnes de la liste">
        <FormulaireColonnes filtre={filtre} onChoisir={choisir} />
      </DialogueALaDemande>
    </>
  );
}
