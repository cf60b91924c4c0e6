'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton, type Variante } from '@/components/ui/bouton.tsx';
import { priseEnCharge } from '@/lib/contracts/passe-marche.ts';
import { fetchJson } from '@/lib/hooks/fetch-json.ts';

type Props = { adresse: string; corps?: object; variante?: Variante; fait: string; children: ReactNode };

/** Un bouton qui poste, dit ce qu'il en est advenu et relit la page ; un second clic attend la réponse du premier. */
export function Agir({ adresse, corps, variante, fait, children }: Props) {
  const router = useRouter();
  const [etat, setEtat] = useState<{ tag: 'repos' | 'en-cours' | 'fait' } | { tag: 'echec'; detail: string }>({ tag: 'repos' });
  const agir = async () => {
    setEtat({ tag: 'en-cours' });
    const recu = await fetchJson(adresse, priseEnCharge, { method: 'POST', ...(corps && { body: corps }) });
    setEtat(recu.ok ? { tag: 'fait' } : { tag: 'echec', detail: recu.error.erreurs[0]?.message ?? recu.error.detail });
    router.refresh();
  };
  return (
    <div>
      <Bouton variante={variante} disabled={etat.tag === 'en-cours' || etat.tag === 'fait'} onClick={() => void agir()}>
        {children}
      </Bouton>
      <div role="status">{etat.tag === 'fait' ? <Alerte ton="succes">{fait}</Alerte> : null}</div>
      {etat.tag === 'echec' ? (
        <Alerte ton="erreur" annoncee>
          {etat.detail}
        </Alerte>
      ) : null}
    </div>
  );
}
