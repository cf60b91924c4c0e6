'use client';

import { type FormEvent, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { adressePour, type CotesChoisis } from './adresse-pour.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';
import { enPoints } from '@/lib/domain/points-libelle.ts';
import { RECHERCHE_MIN, termesRecherche } from '@/lib/domain/termes-recherche.ts';
import { useChercherDemande } from '@/lib/hooks/use-chercher-demande.ts';

type Props = { label: string; cote: 'a' | 'b'; choisis: CotesChoisis };

const PROPOSEES = 8;

/** Trouver une demande par son numéro et la mettre d'un côté ; l'adresse ne porte que sa référence. */
export function ChercherDemande({ label, cote, choisis }: Props) {
  const chercher = useChercherDemande();
  const [faute, setFaute] = useState<string | null>(null);
  function soumettre(e: FormEvent<HTMLFormElement>) {
    e.preventDefault();
    const saisi = new FormData(e.currentTarget).get('texte');
    const texte = typeof saisi === 'string' ? saisi.trim() : '';
    const courte = termesRecherche(texte).length === 0;
    setFaute(courte ? `Saisissez au moins ${RECHERCHE_MIN} caractères à la suite du numéro.` : null);
    if (!courte) chercher.mutate(texte);
  }
  const cotees = chercher.data?.filter((d) => d.note !== null) ?? [];
  return (
    <div className="print:hidden fr-mb-3w">
      <form onSubmit={soumettre} noValidate className="flex flex-wrap items-end gap-3">
        <Champ
          label={label}
          indication="Son numéro unique, en entier ou en partie"
          name="texte"
          type="search"
          autoComplete="off"
          maxLength={100}
          erreur={faute ?? (chercher.isError ? chercher.error.message : null)}
          className="grow max-w-md fr-mb-0"
        />
        <Bouton type="submit" variante="secondaire" disabled={chercher.isPending}>
          Chercher la demande
        </Bouton>
      </form>
      <div role="status">
        {chercher.isSuccess && cotees.length === 0 ? <p>Aucune demande cotée ne porte ce numéro.</p> : null}
        {cotees.length > 0 ? (
          <ul>
            {cotees.slice(0, PROPOSEES).map((d) => (
              <li key={d.ref}>
                <Lien href={adressePour(cote, `demande~${d.ref}`, choisis)} className="tabular-nums">
                  {formaterNumeroUnique(d.numero)}
                </Lien>{' '}
                ({enPoints(d.note ?? 0)})
              </li>
            ))}
          </ul>
        ) : null}
        {cotees.length > PROPOSEES ? <p>Et d’autres : précisez le numéro.</p> : null}
      </div>
    </div>
  );
}
