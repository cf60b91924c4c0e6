'use client';

import { useState } from 'react';
import { Bouton } from './bouton.tsx';

/** Copier l'adresse de la page (elle ne porte aucune donnée personnelle) et imprimer. */
export function ActionsPage({ imprimer }: { imprimer: string }) {
  const [retour, setRetour] = useState('');
  async function copier() {
    const { origin, pathname } = window.location;
    const fait = await navigator.clipboard.writeText(`${origin}${pathname}`).then(
      () => true,
      () => false,
    );
    setRetour(fait ? 'Lien copié.' : 'Le navigateur refuse la copie : copiez l’adresse de la page.');
  }
  return (
    <>
      <Bouton petit variante="secondaire" icone="fr-icon-links-line" onClick={() => void copier()}>
        Copier le lien
      </Bouton>
      <Bouton petit variante="secondaire" icone="fr-icon-printer-line" onClick={() => window.print()}>
        {imprimer}
      </Bouton>
      <output className="self-center fr-text--sm">{retour}</output>
    </>
  );
}
