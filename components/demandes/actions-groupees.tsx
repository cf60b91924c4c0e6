'use client';

import { Bouton } from '@/components/ui/bouton.tsx';
import type { GroupeBody } from '@/lib/contracts/groupe-demandes.ts';
import type { ActionGroupe } from '@/lib/domain/action-groupe.ts';
import { AttribuerA, type Collegue } from './attribuer-a.tsx';
import { direPortee } from './groupe-view.ts';
import type { ActionsGroupe } from './use-actions-groupe.ts';

type Props = {
  cible: GroupeBody['cible'];
  /** Lignes cochées, dont toutes celles de la page, et taille du filtre. */
  n: number;
  toutes: boolean;
  portee: { n: number; borne: boolean };
  peutAttribuer: boolean;
  /** À qui confier ; vide, sans ce droit. */
  collegues: readonly Collegue[];
  actions: ActionsGroupe;
  apres: () => void;
  onDecocher: () => void;
  onViserFiltre: () => void;
};

/** Ce qu'on peut faire des lignes cochées ; le code n'arrive qu'à la première case. */
export function ActionsGroupees({ cible, n, toutes, portee, peutAttribuer, collegues, actions, ...props }: Props) {
  const { apres, onDecocher, onViserFiltre } = props;
  const tout = cible.tag === 'filtre';
  const bouton = (action: ActionGroupe, libelle: string) => (
    <Bouton variante="secondaire" petit disabled={actions.enCours} onClick={() => actions.faire(action, cible, { apres })}>
      {libelle}
    </Bouton>
  );
  return (
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
      <Bouton variante="discret" petit onClick={onDecocher}>
        Tout décocher
      </Bouton>
      {toutes && !tout && portee.n > n ? (
        <Bouton variante="tertiaire" petit onClick={onViserFiltre}>
          {`Viser plutôt : ${direPortee(n, portee).toLowerCase()}`}
        </Bouton>
      ) : null}
    </div>
  );
}
