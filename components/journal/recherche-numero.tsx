'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { useAction } from '@/lib/hooks/use-action.ts';

const demandeTrouvee = () => import('@/lib/contracts/journal.ts').then((m) => m.demandeTrouvee);

/** Les échanges d'une demande, par son numéro : il part dans un corps, l'adresse ne porte que notre référence. */
export function RechercheNumero() {
  const router = useRouter();
  const [absente, setAbsente] = useState(false);
  const action = useAction('/api/journal/recherche', demandeTrouvee, ({ demande }) => {
    setAbsente(demande === null);
    if (demande !== null) router.push(`/journal?demande=${demande}&fenetre=13m`);
  });
  function chercher(e: FormEvent<HTMLFormElement>) {
    e.preventDefault();
    setAbsente(false);
    action.envoyer({ numero: new FormData(e.currentTarget).get('numero') });
  }
  const erreur = absente
    ? 'Aucune demande de votre périmètre ne porte ce numéro.'
    : (action.faute('numero') ?? action.probleme?.detail);
  return (
    <search>
      <form onSubmit={chercher} method="post" className="flex flex-wrap items-end gap-3 fr-mb-2w">
        <Champ
          label="Numéro unique d’une demande"
          indication="18 caractères ; il n’entre dans aucune adresse"
          name="numero"
          autoComplete="off"
          maxLength={30}
          erreur={erreur ?? null}
          className="fr-mb-0"
        />
        <div className="pb-1">
          <Bouton type="submit" variante="secondaire" icone="fr-icon-search-line" disabled={action.enCours}>
            Chercher ses échanges
          </Bouton>
        </div>
      </form>
    </search>
  );
}
