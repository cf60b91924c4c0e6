import type { ReactNode } from 'react';
import { ActionsPage } from '@/components/ui/actions-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import type { FicheView } from './fiche-view.ts';
import { TroisParties } from './trois-parties.tsx';

type Props = {
  fiche: FicheView;
  /** L'adresse de la saisie, pour qui en a le droit. */
  corriger: string | null;
  prise: ReactNode;
};

/** `prise` : qui traite la demande, et les boutons pour la prendre ou la suivre. */
export function EnteteDemande({ fiche, corriger, prise }: Props) {
  return (
    <header className="fr-mb-3w">
      <h1 className="fr-h3 fr-mb-1w">
        Demande <span className="tabular-nums whitespace-nowrap">{fiche.numero}</span>
      </h1>
      <ul className="fr-badges-group m-0 p-0 list-none" aria-label="États">
        {fiche.badges.map((b) => (
          <li key={b.texte}>
            <Badge ton={b.ton}>{b.texte}</Badge>
          </li>
        ))}
      </ul>
      <p className="fr-text--sm fr-mb-2w">
        {fiche.anciennete}. {fiche.territoires}.
        <br />
        <span className="mention">{fiche.fraicheur}.</span>
      </p>
      <TroisParties fiche={fiche} />
      {fiche.aCoter ? <p className="fr-message fr-message--warning">{fiche.aCoter}</p> : null}
      {fiche.envoi ? <p className="fr-text--sm fr-mb-2w">Dernier envoi : {fiche.envoi}</p> : null}
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        {corriger && fiche.geste ? (
          <LienBouton petit href={corriger}>
            {fiche.geste}
          </LienBouton>
        ) : null}
        {prise}
        <ActionsPage imprimer="Imprimer la fiche" />
      </div>
    </header>
  );
}
