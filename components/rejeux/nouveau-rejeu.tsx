'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import { type PorteeRejeu, rejeuPrepare } from '@/lib/contracts/rejeux.ts';
import { useAction } from '@/lib/hooks/use-action.ts';

type Props = { portee: PorteeRejeu; phrase: string; nom: string; maximum: number };

/** Préparer un rejeu : sa portée est dite, puis figée ; l'essai à blanc vient avant tout envoi. */
export function NouveauRejeu({ portee, phrase, nom, maximum }: Props) {
  const router = useRouter();
  const action = useAction('/api/rejeux', rejeuPrepare, ({ ref }) => router.push(`/rejeux/${ref}`));
  function preparer(e: FormEvent<HTMLFormElement>) {
    e.preventDefault();
    const champs = new FormData(e.currentTarget);
    action.envoyer({
      nom: champs.get('nom'),
      raison: champs.get('raison'),
      parMinute: Number(champs.get('parMinute')),
      portee,
    });
  }
  const champFautif = ['nom', 'raison', 'parMinute'].some((c) => action.faute(c) !== null);
  return (
    <form onSubmit={preparer} noValidate className="max-w-2xl">
      <h2>Portée</h2>
      <p>{phrase} Elle sera figée à la préparation : ce qui arrivera ensuite n’y entrera pas.</p>
      {action.probleme && !champFautif ? (
        <Alerte ton="erreur" annoncee>
          {action.faute('portee') ?? action.probleme.detail}
        </Alerte>
      ) : null}
      <Champ
        label="Nom du rejeu"
        indication="Par exemple la référence de l’incident"
        name="nom"
        required
        defaultValue={nom}
        maxLength={120}
        erreur={action.faute('nom')}
      />
      <ZoneTexte
        label="Raison (obligatoire)"
        indication="10 caractères au moins ; elle reste dans l’historique de chaque demande."
        name="raison"
        rows={3}
        maxLength={500}
        erreur={action.faute('raison')}
      />
      <Champ
        label="Rythme, en envois par minute"
        indication={`Le quota en permet ${maximum.toLocaleString('fr-FR')} au plus.`}
        name="parMinute"
        type="number"
        min={1}
        max={maximum}
        defaultValue={Math.min(60, maximum)}
        erreur={action.faute('parMinute')}
      />
      <Bouton type="submit" disabled={action.enCours}>
        Faire l’essai à blanc
      </Bouton>
    </form>
  );
}
