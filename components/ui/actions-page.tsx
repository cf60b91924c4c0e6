'use client';

import { Bouton } from './bouton.tsx';
import { useCopie } from './use-copie.ts';

const RETOURS = {
  non: '',
  faite: 'Lien copié.',
  refusee: 'Le navigateur refuse la copie : copiez l’adresse de la page.',
};

/** Copier l'adresse de la page (elle ne porte aucune donnée personnelle) et imprimer. */
export function ActionsPage({ imprimer }: { imprimer: string }) {
  const { issue, copier } = useCopie();
  return (
    <>
      <Bouton
        petit
        variante="secondaire"
        icone="fr-icon-links-line"
        onClick={() => copier(window.location.origin + window.location.pathname)}
      >
        Copier le lien
      </Bouton>
      <Bouton petit variante="secondaire" icone="fr-icon-printer-line" onClick={() => window.print()}>
        {imprimer}
      </Bouton>
      <output className="self-center fr-text--sm">{RETOURS[issue]}</output>
    </>
  );
}
