'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import { useCommenterSimulation } from '@/lib/hooks/use-simulation.ts';

type Props = { simulation: string; commentaire: string | null };

/** Ce que l'équipe en conclut, pour ceux à qui l'adresse est partagée. */
export function CommentaireSimulation({ simulation, commentaire }: Props) {
  const router = useRouter();
  const commenter = useCommenterSimulation(simulation);
  const [faute, setFaute] = useState<string | null>(null);
  const [dit, setDit] = useState('');

  async function enregistrer(evenement: FormEvent<HTMLFormElement>) {
    evenement.preventDefault();
    if (commenter.isPending) return;
    const saisi = new FormData(evenement.currentTarget).get('commentaire');
    const recu = await commenter.mutateAsync(typeof saisi === 'string' ? saisi : '');
    setFaute(recu.ok ? null : (recu.error.erreurs[0]?.message ?? recu.error.detail));
    setDit(recu.ok ? 'Commentaire enregistré.' : '');
    if (recu.ok) router.refresh();
  }

  return (
    <form onSubmit={(e) => void enregistrer(e)} noValidate aria-label="Commenter la simulation" className="fr-mt-4w">
      <ZoneTexte
        label="Commentaire"
        indication="Ce que vous en concluez, sans nommer de demandeur ; lu par tous ceux qui ouvrent cette simulation."
        name="commentaire"
        defaultValue={commentaire ?? ''}
        erreur={faute}
        maxLength={2000}
        rows={3}
      />
      <p role="status">{dit}</p>
      <Bouton type="submit" variante="secondaire">
        Enregistrer le commentaire
      </Bouton>
    </form>
  );
}
