'use client';

import { useRef, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import type { PageDemandes } from '@/lib/contracts/demandes.ts';
import type { GroupeBody } from '@/lib/contracts/groupe-demandes.ts';
import type { ActionGroupe } from '@/lib/domain/action-groupe.ts';
import { AttribuerA, type Collegue } from './attribuer-a.tsx';
import { direPortee } from './groupe-view.ts';
import type { ActionsGroupe } from './use-actions-groupe.ts';
import type { Selection } from '@/components/ui/use-selection.ts';

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
  const portee = { n: total.n, borne: total.tag === 'plus-de' };
  const cible: GroupeBody['cible'] = tout ? { tag: 'filtre', liste } : { tag: 'refs', refs: [...selection.cochees] };
  const apres = () => {
    selection.toutCocher(false);
    setFiltreVise(null);
    message.current?.focus();
  };
  const bouton = (action: ActionGroupe, libelle: string) => (
    <Bouton variante="secondaire" petit disabled={actions.enCours} onClick={() => actions.faire(action, cible, { apres })}>
      {libelle}
    </Bouton>
  );
  return (
    <div className="fr-mb-1w">
      {n > 0 ? (
        <div role="group" aria-label="Actions groupées" className="flex flex-wrap items-center gap-2 fr-mb-1w">
          <strong>{direPortee(n, tout ? portee : null)} :</strong>
          {peutAttribuer ? bouton('attribuer', 'M’attribuer') : null}
          {collegues.length > 0 ? (
            <AttribuerA
              petit
              collegues={collegues}
              disabled={actions.enCours}
              onChoisir={(pour) => actions.faire('attribuer', cible, { apres, pour })}
            />
          ) : null}
          {peutAttribuer ? bouton('liberer', 'Rendre') : null}
          {bouton('suivre', 'Suivre')}
          {bouton('ne-plus-suivre', 'Ne plus suivre')}
          <Bouton variante="discret" petit onClick={() => selection.toutCocher(false)}>
            Tout décocher
          </Bouton>
          {n === lignes && !tout && total.n > lignes ? (
            <Bouton variante="tertiaire" petit onClick={() => setFiltreVise(liste.requete + liste.texte)}>
              {`Viser plutôt : ${direPortee(n, portee).toLowerCase()}`}
            </Bouton>
          ) : null}
        </div>
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
