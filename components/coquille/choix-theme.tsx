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
export function ChoixTheme({ onFermer }: { onFermer: () => void }) {
  const [choix, setChoix] = useState(() => document.documentElement.dataset.frScheme ?? 'system');
  return (
    <Dialogue ouvert onFermer={onFermer} titre="Paramètres d’affichage">
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
  );
}

function appliquer(theme: string): void {
  localStorage.setItem('scheme', theme);
  // Le script du thème (theme.tsx) écoute cet événement, que le navigateur n'envoie qu'aux autres onglets.
  dispatchEvent(new Event('storage'));
}
