'use client';

import { type FormEvent, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { RECHERCHE_MIN, termesRecherche } from '@/lib/domain/termes-recherche.ts';

type Props = { recherche: string; parNom: boolean; onChercher: (texte: string) => void };

/** La recherche part dans le corps d'une requête : un nom ou un numéro n'a pas sa place dans une adresse. */
export function RechercheDemandes({ recherche, parNom, onChercher }: Props) {
  const [erreur, setErreur] = useState<string | null>(null);
  const quoi = parNom ? 'Numéro unique ou nom' : 'Numéro unique';
  function chercher(e: FormEvent<HTMLFormElement>) {
    e.preventDefault();
    const saisi = new FormData(e.currentTarget).get('texte');
    const texte = typeof saisi === 'string' ? saisi.trim() : '';
    const tropCourt = texte !== '' && termesRecherche(texte).length === 0;
    setErreur(tropCourt ? `Saisissez au moins ${RECHERCHE_MIN} caractères à la suite.` : null);
    if (!tropCourt) onChercher(texte);
  }
  return (
    <search>
      <form onSubmit={chercher} method="post" className="flex flex-wrap items-end gap-3 fr-mb-2w">
        <Champ
          key={recherche}
          label={`Rechercher : ${quoi.toLowerCase()}`}
          indication="En entier ou en partie, accents et majuscules ignorés"
          name="texte"
          type="search"
          autoComplete="off"
          defaultValue={recherche}
          maxLength={100}
          erreur={erreur}
          className="grow max-w-xl fr-mb-0"
        />
        <div className="flex gap-2">
          <Bouton type="submit" icone="fr-icon-search-line">
            Rechercher
          </Bouton>
          {recherche ? (
            <Bouton variante="secondaire" onClick={() => onChercher('')}>
              Effacer la recherche
            </Bouton>
          ) : null}
        </div>
      </form>
      {recherche ? (
        <p className="fr-text--sm mention fr-mb-2w">
          Recherche « {recherche} » : elle n’est pas dans l’adresse de cette page, un lien partagé montrera la liste sans elle.
        </p>
      ) : null}
    </search>
  );
}
