import { Horodatage } from '@/components/ui/horodatage.tsx';
import type { EtatJeton } from '@/lib/domain/console-passe-marche.ts';

/** Où en est le jeton commun, en mots. */
export function MotsJeton({ jeton }: { jeton: EtatJeton | null }) {
  if (jeton === null) return <>jamais demandé</>;
  if (jeton.enPause) return <>refusé par Passe Marché ({jeton.refus ?? 'cause inconnue'}) ; nouvel essai dans la minute</>;
  if (jeton.expireLe === null) return <>aucun</>;
  return (
    <>
      valable jusqu’au <Horodatage instant={jeton.expireLe} />, demandé {jeton.renouvellements} fois, commun à tous les processus
    </>
  );
}
