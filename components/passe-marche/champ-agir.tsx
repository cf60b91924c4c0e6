'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { fetchJson } from '@/lib/hooks/fetch-json.ts';
import { z } from 'zod';

type Props = {
  adresse: string;
  /** Le nom du champ dans le corps ; `fixe` l'accompagne. */
  nom: string;
  fixe?: object;
  label: string;
  indication: string;
  bouton: string;
  /** Où aller ensuite, avec la référence rendue ; sinon la page est relue. */
  vers?: string;
};

const recu = z.object({ ref: z.string().optional() });

/** Un champ et son action, le refus placé sous le champ. */
export function ChampAgir({ adresse, nom, fixe = {}, label, indication, bouton, vers }: Props) {
  const router = useRouter();
  const [erreur, setErreur] = useState<string | null>(null);
  const [enCours, setEnCours] = useState(false);
  const soumettre = async (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    const valeur = new FormData(evenement.currentTarget).get(nom);
    setEnCours(true);
    const reponse = await fetchJson(adresse, recu, { method: 'POST', body: { ...fixe, [nom]: valeur } });
    setEnCours(false);
    if (!reponse.ok) return setErreur(reponse.error.erreurs[0]?.message ?? reponse.error.detail);
    setErreur(null);
    if (vers !== undefined && reponse.value.ref !== undefined) router.push(vers + reponse.value.ref);
    else router.refresh();
  };
  return (
    <form method="post" onSubmit={(e) => void soumettre(e)} noValidate>
      <Champ label={label} indication={indication} name={nom} erreur={erreur} autoComplete="off" />
      <Bouton type="submit" variante="secondaire" disabled={enCours}>
        {bouton}
      </Bouton>
    </form>
  );
}
