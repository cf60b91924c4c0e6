'use client';

import { useState } from 'react';
import { Case } from '../ui/case.tsx';
import { Dialogue } from '../ui/dialogue.tsx';
import { GroupeDeChamps } from '../ui/groupe-de-champs.tsx';

const THEMES = [
  { valeur: 'light', label: 'Thème clair' },
  { valeur: 'dark', label: 'Thème sombre' },
  { valeur: 'system', label: 'Système', indication: "Suit les réglages de l'appareil" },
];

/** Le choix du thème, gardé dans ce navigateur. */
export function ParametresAffichage() {
  const [ouvert, setOuvert] = useState(false);
  const [choix, setChoix] = useState('system');

  return (
    <>
      <button
        type="button"
        className="fr-footer__bottom-link fr-icon-theme-fill fr-btn--icon-left"
        aria-haspopup="dialog"
        onClick={() => {
          setChoix(document.documentElement.dataset.frScheme ?? 'system');
          setOuvert(true);
        }}
      >
        Paramètres d’affichage
      </button>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre="Paramètres d’affichage">
        <GroupeDeChamps legende="Choisissez un thème pour personnaliser l’apparence du site.">
          {THEMES.map((t) => (
            <Case
              key={t.valeur}
              type="radio"
              name="theme"
              label={t.label}
              indication={t.indication}
              checked={choix === t.valeur}
              onChange={() => {
                setChoix(t.valeur);
                appliquer(t.valeur);
              }}
            />
          ))}
        </GroupeDeChamps>
      </Dialogue>
    </>
  );
}

function appliquer(theme: string): void {
  localStorage.setItem('scheme', theme);
  // Le script du thème (theme.tsx) écoute cet événement, que le navigateur n'envoie qu'aux autres onglets.
  dispatchEvent(new Event('storage'));
}
