'use client';

import { useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { formaterHeure } from '@/components/ui/formater-heure.ts';
import { Lien } from '@/components/ui/lien.tsx';
import type { Reservation } from '@/lib/contracts/piles.ts';
import { lirePile, type Pile, PILES } from '@/lib/domain/pile.ts';
import { useReservation } from '@/lib/hooks/use-reservation.ts';
import { TraiterLaSuivante } from './traiter-la-suivante.tsx';

type Props = {
  /** Ce que dit l'adresse ; rien ne s'affiche si ce n'est pas une pile. */
  pile: string | null;
  demande: string;
  /** La place dans la pile : l'envoi pour une pile d'envois, la demande sinon. */
  place: string;
};

/** On traite une pile : laquelle, jusqu'à quand la demande est tenue, passer à la suivante ou sortir. */
export function BarrePile({ pile: texte, demande, place }: Props) {
  const pile = lirePile(texte);
  // Réserver de nouveau, c'est reprendre la barre à neuf.
  const [reservations, setReservations] = useState(1);
  const prolonger = () => setReservations((n) => n + 1);
  return pile ? <Barre key={reservations} pile={pile} demande={demande} place={place} onProlonger={prolonger} /> : null;
}

type BarreProps = { pile: Pile; demande: string; place: string; onProlonger: () => void };

function Barre({ pile, demande, place, onProlonger }: BarreProps) {
  const { tenue, passee } = useReservation(demande);
  return (
    <section aria-label="Pile en cours" className="fr-callout fr-py-2w fr-mb-3w print:hidden">
      <p className="fr-text--md fr-mb-1w">
        Vous traitez la pile <strong>« {PILES[pile].titre} »</strong>. <output>{dire(tenue, passee)}</output>
      </p>
      <div className="flex flex-wrap items-center gap-4">
        {passee ? (
          <Bouton variante="secondaire" petit onClick={onProlonger}>
            Réserver dix minutes de plus
          </Bouton>
        ) : null}
        <TraiterLaSuivante pile={pile} apres={place} libelle="Passer à la suivante" variante="secondaire" />
        <Lien petit href="/">
          Quitter la pile
        </Lien>
      </div>
    </section>
  );
}

function dire(tenue: Reservation | null, passee: boolean): string {
  if (tenue === null) return '';
  if (passee) return 'Votre réservation est passée : un collègue peut prendre cette demande.';
  if (tenue.tag === 'prise') return `Attention : ${tenue.par} l’a réservée entre-temps.`;
  return `Réservée pour vous jusqu’à ${formaterHeure(new Date(tenue.jusqua))}.`;
}
