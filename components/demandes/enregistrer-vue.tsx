'use client';

import { useState } from 'react';
import { aLaDemande } from '@/components/ui/a-la-demande.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { DialogueALaDemande } from '@/components/ui/dialogue-a-la-demande.tsx';
import type { Vue } from '@/lib/contracts/vues.ts';

const FormulaireVue = aLaDemande(() => import('./formulaire-vue.tsx').then((m) => m.FormulaireVue));

type Props = { requete: string; depart: Vue | null };

/** Garde la liste telle qu'elle est, filtres et colonnes, sous un nom ; ou renomme et partage une vue à soi. */
export function EnregistrerVue({ requete, depart }: Props) {
  const [cible, setCible] = useState<'neuve' | 'courante' | null>(null);
  const fermer = () => setCible(null);
  return (
    <>
      <Bouton variante="tertiaire" petit onClick={() => setCible('neuve')}>
        {depart ? 'Enregistrer sous…' : 'Enregistrer cette vue…'}
      </Bouton>
      {depart && depart.auteur === null ? (
        <Bouton variante="discret" petit onClick={() => setCible('courante')}>
          Renommer ou partager…
        </Bouton>
      ) : null}
      <DialogueALaDemande
        ouvert={cible !== null}
        onFermer={fermer}
        titre={cible === 'courante' ? 'Renommer ou partager la vue' : 'Enregistrer cette vue'}
      >
        <FormulaireVue requete={requete} vue={cible === 'courante' ? depart : null} onFait={fermer} />
      </DialogueALaDemande>
    </>
  );
}
