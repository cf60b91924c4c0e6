'use client';

import { useRouter } from 'next/navigation';
import { Bouton } from '@/components/ui/bouton.tsx';
import type { Variante } from '@/components/ui/bouton.tsx';
import type { Pile } from '@/lib/domain/pile.ts';
import { useSuivante } from '@/lib/hooks/use-suivante.ts';
import { adresseServie } from './adresse-servie.ts';

type Props = {
  pile: Pile;
  /** La ref d'où l'on vient, pour passer outre sans la traiter. */
  apres?: string | null;
  libelle?: string;
  /** Précise l'intitulé pour qui lit les boutons hors de leur contexte. */
  titre?: string;
  variante?: Variante;
};

/** Sert la plus ancienne que personne ne traite, réservée dix minutes, et l'ouvre. */
export function TraiterLaSuivante({ pile, apres = null, libelle = 'Traiter la suivante', titre, variante = 'primaire' }: Props) {
  const routeur = useRouter();
  const suivante = useSuivante(pile);
  const servir = () => suivante.mutate(apres, { onSuccess: (servie) => servie && routeur.push(adresseServie(pile, servie)) });
  const vide = suivante.isSuccess && suivante.data === null;
  return (
    // Au-dessus du lien que la carte étend à toute sa surface.
    <span className="relative z-10 inline-block">
      <Bouton
        variante={variante}
        petit
        disabled={suivante.isPending}
        onClick={servir}
        title={titre ? `${libelle} – ${titre}` : undefined}
      >
        {libelle}
        {titre ? <span className="fr-sr-only"> – {titre}</span> : null}
      </Bouton>
      <output className="block fr-text--sm fr-mt-1v fr-mb-0">
        {vide ? 'Rien à servir : le reste est pris par des collègues.' : null}
        {suivante.isError ? 'La suivante n’a pas pu être servie : réessayez.' : null}
      </output>
    </span>
  );
}
