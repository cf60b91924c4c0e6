'use client';

import { useRef, useState } from 'react';
import { aLaDemande } from '@/components/ui/a-la-demande.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import type { PageDemandes } from '@/lib/contracts/demandes.ts';
import type { GroupeBody } from '@/lib/contracts/groupe-demandes.ts';
import type { Collegue } from './attribuer-a.tsx';
import type { ActionsGroupe } from './use-actions-groupe.ts';
import type { Selection } from '@/components/ui/use-selection.ts';

const ActionsGroupees = aLaDemande(() => import('./actions-groupees.tsx').then((m) => m.ActionsGroupees));

type Props = {
  selection: Selection;
  /** Lignes de la page, et total du filtre. */
  lignes: number;
  total: PageDemandes['total'];
  /** Ce que l'agent a sous les yeux : adresse et texte cherché. */
  liste: { requete: string; texte: string };
  peutAttribuer: boolean;
  /** À qui confier ; vide, sans ce droit. */
  collegues: readonly Collegue[];
  actions: ActionsGroupe;
};

/** Les actions groupées : leur portée est toujours dite, lignes cochées ou filtre entier. */
export function BarreGroupe({ selection, lignes, total, liste, peutAttribuer, collegues, actions }: Props) {
  const [filtreVise, setFiltreVise] = useState<string | null>(null);
  const message = useRef<HTMLParagraphElement>(null);
  const n = selection.cochees.size;
  const tout = n > 0 && n === lignes && filtreVise === liste.requete + liste.texte;
  const cible: GroupeBody['cible'] = tout ? { tag: 'filtre', liste } : { tag: 'refs', refs: [...selection.cochees] };
  const apres = () => {
    selection.toutCocher(false);
    setFiltreVise(null);
    message.current?.focus();
  };
  return (
    <div className="fr-mb-1w">
      {n > 0 ? (
        <ActionsGroupees
          cible={cible}
          n={n}
          toutes={n === lignes}
          portee={{ n: total.n, borne: total.tag === 'plus-de' }}
          peutAttribuer={peutAttribuer}
          collegues={collegues}
          actions={actions}
          apres={apres}
          onDecocher={() => selection.toutCocher(false)}
          onViserFiltre={() => setFiltreVise(liste.requete + liste.texte)}
        />
      ) : null}
      <p
        ref={message}
        tabIndex={-1}
        role="status"
        className={actions.retour ? 'fr-message fr-message--info fr-mb-1w' : 'fr-mb-0'}
      >
        {actions.retour?.texte}
        {actions.retour?.suivi ? (
          <Lien petit href={actions.retour.suivi} className="fr-ml-1w">
            Suivre ce traitement
          </Lien>
        ) : null}
        {actions.retour?.annuler ? (
          <Bouton variante="discret" petit disabled={actions.enCours} onClick={actions.annuler}>
            Annuler cette action
          </Bouton>
        ) : null}
      </p>
    </div>
  );
}
