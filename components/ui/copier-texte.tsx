'use client';

import { Bouton } from './bouton.tsx';
import { useCopie } from './use-copie.ts';

const RETOURS = {
  non: '',
  faite: 'Texte copié.',
  refusee: 'Le navigateur refuse la copie : sélectionnez le texte puis copiez-le.',
};

/** Copier le texte montré juste au-dessus. */
export function CopierTexte({ texte, libelle }: { texte: string; libelle: string }) {
  const { issue, copier } = useCopie();
  return (
    <p className="flex flex-wrap items-center gap-3">
      <Bouton petit variante="secondaire" icone="fr-icon-clipboard-line" onClick={() => copier(texte)}>
        {libelle}
      </Bouton>
      <output className="fr-text--sm">{RETOURS[issue]}</output>
    </p>
  );
}
