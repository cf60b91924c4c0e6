'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import { indifferent } from '@/lib/hooks/indifferent.ts';
import { useAction } from '@/lib/hooks/use-action.ts';

type Props = {
  /** Ce qui ouvre le formulaire. */
  titre: string;
  indication: string;
  /** L'intitulé du bouton : un verbe et son objet. */
  action: string;
  url: string;
  /** Ce qui part avec la raison. */
  corps: object;
};

/** Un geste qui demande une raison, replié tant qu'on n'en a pas besoin ; fait, la page se relit. */
export function GesteAvecRaison({ titre, indication, action, url, corps }: Props) {
  const router = useRouter();
  const [raison, setRaison] = useState('');
  const geste = useAction(url, indifferent, () => router.refresh());
  const faute = geste.faute('raison');
  return (
    <details className="fr-mb-2w print:hidden">
      <summary>{titre}</summary>
      <form
        noValidate
        className="fr-mt-1w max-w-2xl"
        onSubmit={(e) => {
          e.preventDefault();
          if (!geste.enCours) geste.envoyer({ ...corps, raison });
        }}
      >
        <AlerteErreur>{faute === null ? geste.probleme?.detail : null}</AlerteErreur>
        <ZoneTexte
          label="Raison (obligatoire)"
          indication={indication}
          erreur={faute}
          value={raison}
          onChange={(e) => setRaison(e.target.value)}
          rows={2}
          maxLength={500}
        />
        <Bouton type="submit" variante="secondaire" aria-disabled={geste.enCours || undefined}>
          {action}
        </Bouton>
      </form>
    </details>
  );
}
