import type { ReactNode } from 'react';
import { Alerte } from './alerte.tsx';
import { Bouton } from './bouton.tsx';

type Props = {
  titre: string;
  /** La cause, en français. */
  children: ReactNode;
  /** L'identifiant de la requête, à citer. */
  reference?: string;
  onReessayer?: () => void;
};

/** Une section qui a échoué, seule : le reste de la page vit. */
export function EtatErreur({ titre, children, reference, onReessayer }: Props) {
  return (
    <Alerte ton="erreur" titre={titre} annoncee>
      <div>{children}</div>
      {reference ? (
        <p className="fr-text--sm">
          Référence à citer : <code className="break-all">{reference}</code>
        </p>
      ) : null}
      {onReessayer ? (
        <Bouton variante="secondaire" petit icone="fr-icon-refresh-line" onClick={onReessayer}>
          Réessayer
        </Bouton>
      ) : null}
    </Alerte>
  );
}
