'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { useEcrire } from '@/lib/hooks/use-ecrire.ts';

type Props = { url: string; methode: 'POST' | 'DELETE'; corps?: unknown; children: string; complement: string };

/** Un bouton qui fait une chose puis relit la page. `complement` : sur quoi elle porte, lu après le libellé. */
export function ActionJson({ url, methode, corps, children, complement }: Props) {
  const router = useRouter();
  const ecrire = useEcrire();
  const [echec, setEchec] = useState<string | null>(null);
  const agir = async (): Promise<void> => {
    const reponse = await ecrire.mutateAsync({ url, methode, corps });
    setEchec(reponse.ok ? null : reponse.error.detail);
    if (reponse.ok) router.refresh();
  };
  return (
    <>
      <Bouton petit variante="secondaire" disabled={ecrire.isPending} onClick={() => void agir()}>
        {children}
        <span className="fr-sr-only"> : {complement}</span>
      </Bouton>
      <AlerteErreur>{echec}</AlerteErreur>
    </>
  );
}
