'use client';

import { Bouton } from '@/components/ui/bouton.tsx';
import { useNoms } from '@/lib/hooks/use-identite.ts';

/** Les noms d'une page, révélés à la demande et tracés. */
export function useRevelerNoms(refs: readonly string[]) {
  const noms = useNoms();
  return { data: noms.data, enCours: noms.isPending, echec: noms.isError, reveler: () => noms.mutate(refs) };
}

export function RevelerNoms({ noms }: { noms: ReturnType<typeof useRevelerNoms> }) {
  return (
    <>
      <Bouton variante="tertiaire" petit icone="fr-icon-user-line" disabled={noms.enCours} onClick={noms.reveler}>
        Afficher les noms (consultation tracée)
      </Bouton>
      {noms.echec ? (
        <p role="alert" className="fr-error-text fr-mt-0">
          Les noms n’ont pas pu être lus : réessayez.
        </p>
      ) : null}
    </>
  );
}
