'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import { useAction } from '@/lib/hooks/use-action.ts';

const messageEcrit = () => import('@/lib/contracts/incidents.ts').then((m) => m.messageEcrit);

/** Écrire dans la discussion d'un incident. */
export function Discussion({ incident }: { incident: string }) {
  const router = useRouter();
  const [texte, setTexte] = useState('');
  const action = useAction(`/api/incidents/${incident}/messages`, messageEcrit, () => {
    setTexte('');
    router.refresh();
  });
  function envoyer(e: FormEvent) {
    e.preventDefault();
    action.envoyer({ texte });
  }
  return (
    <form onSubmit={envoyer} className="fr-mt-2w">
      <ZoneTexte
        label="Message"
        indication="Visible des agents qui voient cet incident ; n’y écrivez ni nom ni numéro unique."
        value={texte}
        onChange={(e) => setTexte(e.target.value)}
        rows={3}
        maxLength={2000}
        erreur={action.faute('texte') ?? action.probleme?.detail ?? null}
      />
      <Bouton type="submit" variante="secondaire" disabled={action.enCours}>
        Ajouter le message
      </Bouton>
    </form>
  );
}
