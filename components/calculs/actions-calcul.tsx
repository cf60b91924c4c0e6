import { useState } from 'react';
import { AgirOuAnnuler } from '@/components/ui/agir-ou-annuler.tsx';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Dialogue } from '@/components/ui/dialogue.tsx';
import type { CalculLu } from '@/lib/contracts/calculs.ts';
import { apresAction } from '@/lib/domain/calcul-stock.ts';
import { useChangerCalcul } from '@/lib/hooks/use-calcul.ts';
import { nombre } from './calcul-view.ts';

/** Pause, reprise, arrêt ; l'arrêt se confirme, il ne se reprend pas. */
export function ActionsCalcul({ calcul }: { calcul: CalculLu }) {
  const changer = useChangerCalcul(calcul.ref);
  const [arret, setArret] = useState(false);
  const possible = (action: 'pause' | 'reprise' | 'arret') => apresAction(calcul.etat, action) !== null;
  return (
    <div className="fr-my-2w">
      <AlerteErreur>{changer.error?.message}</AlerteErreur>
      <div className="flex flex-wrap gap-4">
        {possible('pause') ? (
          <Bouton variante="secondaire" onClick={() => changer.mutate('pause')}>
            Mettre en pause
          </Bouton>
        ) : null}
        {possible('reprise') ? <Bouton onClick={() => changer.mutate('reprise')}>Reprendre le calcul</Bouton> : null}
        {possible('arret') ? (
          <Bouton variante="tertiaire" onClick={() => setArret(true)}>
            Arrêter le calcul…
          </Bouton>
        ) : null}
      </div>
      <Dialogue ouvert={arret} onFermer={() => setArret(false)} titre="Arrêter le calcul">
        <p>
          {nombre(calcul.aCalculer)} demandes ne seront pas cotées ; les {nombre(calcul.enFile)} envois déjà en file partiront. Un
          calcul arrêté ne se reprend pas : il faudra en lancer un autre.
        </p>
        <AgirOuAnnuler onAnnuler={() => setArret(false)}>
          <Bouton
            onClick={() => {
              setArret(false);
              changer.mutate('arret');
            }}
          >
            Arrêter le calcul
          </Bouton>
        </AgirOuAnnuler>
      </Dialogue>
    </div>
  );
}
