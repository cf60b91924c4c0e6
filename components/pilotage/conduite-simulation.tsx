'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import type { EtatSimulation } from '@/lib/domain/simulation-lue.ts';
import { useGesteSimulation } from '@/lib/hooks/use-simulation.ts';
import { avancement } from './simulation-lue.ts';

type Props = { simulation: string; etat: EtatSimulation; faites: number; total: number; peutLancer: boolean };
const CADENCE_MS = 2000;

/** L'avancement, relu tant qu'elle tourne ; arrêter, reprendre. */
export function ConduiteSimulation({ simulation, etat, faites, total, peutLancer }: Props) {
  const router = useRouter();
  const geste = useGesteSimulation(simulation);
  const [echec, setEchec] = useState<string | null>(null);
  const vivante = etat === 'en-attente' || etat === 'en-cours';
  useEffect(() => {
    if (!vivante) return;
    const rythme = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, CADENCE_MS);
    return () => clearInterval(rythme);
  }, [vivante, router]);

  async function faire(voulu: 'arreter' | 'reprendre') {
    const recu = await geste.mutateAsync(voulu);
    setEchec(recu.ok ? null : recu.error.detail);
    router.refresh();
  }

  return (
    <>
      <AlerteErreur>{echec}</AlerteErreur>
      {vivante ? (
        <p>
          <label htmlFor="avancement">Avancement : {avancement({ faites, total })}</label>{' '}
          <progress id="avancement" max={Math.max(1, total)} value={Math.min(faites, total)} className="w-full" />
        </p>
      ) : null}
      {peutLancer && vivante ? (
        <Bouton variante="secondaire" onClick={() => void faire('arreter')}>
          Arrêter la simulation
        </Bouton>
      ) : null}
      {peutLancer && (etat === 'arretee' || etat === 'echouee') ? (
        <Bouton onClick={() => void faire('reprendre')}>Reprendre la simulation</Bouton>
      ) : null}
    </>
  );
}
