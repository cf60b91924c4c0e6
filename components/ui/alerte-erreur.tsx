import { Alerte } from './alerte.tsx';

/** Pourquoi une action n'a pas abouti, annoncé aussitôt ; rien tant qu'aucune n'a échoué. */
export const AlerteErreur = ({ children }: { children: string | null | undefined }) =>
  children ? (
    <Alerte ton="erreur" annoncee>
      {children}
    </Alerte>
  ) : null;
