'use client';

import { type FormEvent, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Dialogue } from '@/components/ui/dialogue.tsx';
import { Selection } from '@/components/ui/selection.tsx';

export type Collegue = { id: string; nom: string };
type Props = {
  collegues: readonly Collegue[];
  petit?: boolean;
  disabled: boolean;
  onChoisir: (collegue: Collegue) => void;
};

/** Confier à un collègue : le choisir, puis confirmer. */
export function AttribuerA({ collegues, petit = false, disabled, onChoisir }: Props) {
  const [ouvert, setOuvert] = useState(false);
  const choisir = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const id = new FormData(e.currentTarget).get('collegue');
    const collegue = collegues.find((c) => c.id === id);
    setOuvert(false);
    if (collegue) onChoisir(collegue);
  };
  return (
    <>
      <Bouton variante="secondaire" petit={petit} disabled={disabled} onClick={() => setOuvert(true)}>
        Attribuer à…
      </Bouton>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre="Attribuer à un collègue">
        <form onSubmit={choisir}>
          <Selection
            label="Collègue"
            name="collegue"
            indication="Ce qu’un autre collègue a déjà pris lui reste, sauf depuis la page d’une demande."
            choix={collegues.map((c) => ({ valeur: c.id, libelle: c.nom }))}
          />
          <Bouton type="submit" className="fr-mt-3w">
            Attribuer à ce collègue
          </Bouton>
        </form>
      </Dialogue>
    </>
  );
}
