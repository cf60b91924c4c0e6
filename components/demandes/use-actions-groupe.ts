import { useState } from 'react';
import type { GroupeBody } from '@/lib/contracts/groupe-demandes.ts';
import type { ActionGroupe } from '@/lib/domain/action-groupe.ts';
import { useGroupe } from '@/lib/hooks/use-groupe.ts';
import { direEffet, INVERSES } from './groupe-view.ts';

type Cible = GroupeBody['cible'];
type Retour = {
  texte: string;
  annuler: { action: ActionGroupe; refs: string[] } | null;
  /** L'adresse où se suit une action confiée au travailleur. */
  suivi: string | null;
};
type Suite = { apres?: () => void; pour?: { id: string; nom: string } };

/** Agir sur des demandes, dire ce qui a changé, et pouvoir revenir en arrière sur ce qui a changé, et sur cela seulement. */
export function useActionsGroupe() {
  const groupe = useGroupe();
  const [retour, setRetour] = useState<Retour | null>(null);
  const faire = (action: ActionGroupe, cible: Cible, { apres, pour }: Suite = {}) =>
    groupe.mutate(
      { action, cible, pour: pour?.id ?? null },
      {
        onSuccess: (effet) => {
          const reversible = effet.tag === 'fait' && effet.faites.length > 0 && pour === undefined;
          setRetour({
            texte: direEffet({ action, pour: pour?.nom ?? null }, effet),
            annuler: reversible ? { action: INVERSES[action], refs: effet.faites } : null,
            suivi: effet.tag === 'en-file' ? `/traitements/${effet.traitement}` : null,
          });
          apres?.();
        },
        onError: (cause) => setRetour({ texte: cause.message, annuler: null, suivi: null }),
      },
    );
  const annuler = () => {
    if (retour?.annuler) faire(retour.annuler.action, { tag: 'refs', refs: retour.annuler.refs });
  };
  return { faire, annuler, retour, enCours: groupe.isPending };
}

export type ActionsGroupe = ReturnType<typeof useActionsGroupe>;
