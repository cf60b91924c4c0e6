'use client';

import { useState } from 'react';
import { aLaDemande } from '../ui/a-la-demande.tsx';

const ChoixTheme = aLaDemande(() => import('./choix-theme.tsx').then((m) => m.ChoixTheme));

/** Le bouton du pied de page ; la fenêtre n'arrive qu'ouverte. */
export function ParametresAffichage() {
  const [ouvert, setOuvert] = useState(false);
  return (
    <>
      <button
        type="button"
        className="fr-footer__bottom-link fr-icon-theme-fill fr-btn--icon-left"
        aria-haspopup="dialog"
        onClick={() => setOuvert(true)}
      >
        Paramètres d’affichage
      </button>
      {ouvert ? <ChoixTheme onFermer={() => setOuvert(false)} /> : null}
    </>
  );
}
