'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import type { DecisionDeValidation } from '@/lib/contracts/cotations-suivies.ts';
import { useDeciderCotation } from '@/lib/hooks/use-decider-cotation.ts';

const FAITS = {
  valider: 'Cotation validée : son envoi est dans la file.',
  refuser: 'Cotation refusée : la note en cours ne change pas.',
  complement: 'Complément demandé : la cotation reste à valider.',
};

/** Décider d'une cotation d'un collègue : valider, refuser avec une raison, demander un complément. */
export function DecisionValidation({ cotation }: { cotation: string }) {
  const router = useRouter();
  const decision = useDeciderCotation(cotation);
  const [raison, setRaison] = useState('');
  const [message, setMessage] = useState<{ ton: 'succes' | 'erreur'; texte: string } | null>(null);
  const [faute, setFaute] = useState<string | null>(null);

  async function decider(corps: DecisionDeValidation) {
    if (decision.isPending) return;
    setFaute(null);
    const recu = await decision.mutateAsync(corps);
    if (recu.ok) {
      setMessage({ ton: 'succes', texte: FAITS[corps.tag] });
      router.refresh();
      return;
    }
    const deLaRaison = recu.error.erreurs.find((e) => e.champ === 'raison')?.message ?? null;
    setFaute(deLaRaison);
    setMessage(deLaRaison ? null : { ton: 'erreur', texte: recu.error.detail });
  }

  return (
    <section aria-labelledby="decision">
      <h2 id="decision" className="fr-h5">
        Votre décision
      </h2>
      {message ? (
        <Alerte ton={message.ton} annoncee>
          {message.texte}
        </Alerte>
      ) : null}
      <ZoneTexte
        label="Raison"
        indication="Nécessaire pour refuser ou demander un complément ; elle reste dans l’historique."
        erreur={faute}
        value={raison}
        onChange={(e) => setRaison(e.target.value)}
        rows={3}
        maxLength={500}
      />
      <div className="fr-btns-group fr-btns-group--inline-md">
        <Bouton onClick={() => void decider({ tag: 'valider' })}>Valider la cotation</Bouton>
        <Bouton variante="secondaire" onClick={() => void decider({ tag: 'refuser', raison })}>
          Refuser la cotation
        </Bouton>
        <Bouton variante="tertiaire" onClick={() => void decider({ tag: 'complement', raison })}>
          Demander un complément
        </Bouton>
      </div>
    </section>
  );
}
