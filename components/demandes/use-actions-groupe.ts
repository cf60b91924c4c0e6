import { useState } from 'react';
import type { ActionGroupe, GroupeBody } from '@/lib/contracts/groupe-demandes.ts';
import { useGroupe } from '@/lib/hooks/use-groupe.ts';
import { direEffet, INVERSES } from './groupe-view.ts';

type Cible = GroupeBody['cible'];
type Retour = { texte: string; annuler: { action: ActionGroupe; refs: string[] } | null };

/** Agir sur des demandes, dire ce qui a changé, et pouvoir revenir en arrière sur ce qui a changé, et sur cela seulement. */
export function useActionsGroupe() {
  const groupe = useGroupe();
  const [retour, setRetour] = useState<Retour | null>(null);
  const faire = (action: ActionGroupe, cible: Cible, apres?: () => void) =>
    groupe.mutate(
      { action, cible },
      {
        onSuccess: (effet) => {
          const annuler = effet.faites.length > 0 ? { action: INVERSES[action], refs: effet.faites } : null;
          setRetour({ texte: direEffet(action, effet), annuler });
          apres?.();
        },
        onError: (cause) => setRetour({ texte: cause.message, annuler: null }),
      },
    );
  const annuler = () => {
    if (retour?.annuler) faire(retour.annuler.action, { tag: 'refs', refs: retour.annuler.refs });
  };
  return { faire, annuler, retour, enCours: groupe.isPending };
}

export type ActionsGroupe = ReturnType<typeof useActionsGroupe>;
