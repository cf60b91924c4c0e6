'use client';

import { useState } from 'react';
import { Case } from '@/components/ui/case.tsx';
import { GroupeDeChamps } from '@/components/ui/groupe-de-champs.tsx';
import { useSauverPreferences } from '@/lib/hooks/use-vues.ts';

/** Le seul interrupteur de tous les raccourcis d'une touche (RGAA 12.10). */
export function ReglageRaccourcis({ actifs }: { actifs: boolean }) {
  const [choix, setChoix] = useState(actifs);
  const sauver = useSauverPreferences();
  const changer = (raccourcis: boolean) => {
    setChoix(raccourcis);
    sauver.mutate({ raccourcis }, { onError: () => setChoix(!raccourcis) });
  };
  return (
    <section aria-labelledby="raccourcis">
      <h2 id="raccourcis">Raccourcis clavier</h2>
      <GroupeDeChamps legende="Raccourcis d’une seule touche">
        <Case
          label="Activer les raccourcis d’une seule touche"
          indication="Dans les listes de demandes (J, K, X, A, S, Espace, /, ?) et de cotations (J, K, X, V, C, Espace, ?), et dans les piles de l’accueil (1 à 5). Les flèches et Entrée agissent toujours."
          checked={choix}
          disabled={sauver.isPending}
          onChange={(e) => changer(e.currentTarget.checked)}
        />
      </GroupeDeChamps>
      <p role="status">
        {sauver.isSuccess ? 'Réglage enregistré.' : ''}
        {sauver.isError ? 'Le réglage n’a pas pu être enregistré : réessayez.' : ''}
      </p>
    </section>
  );
}
