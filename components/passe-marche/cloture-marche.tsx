'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Dialogue } from '@/components/ui/dialogue.tsx';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import { priseEnCharge } from '@/lib/contracts/passe-marche.ts';
import { permet } from '@/lib/domain/gestes-marche.ts';
import type { EtatMarche } from '@/lib/domain/marche.ts';
import { useAction } from '@/lib/hooks/use-action.ts';

const MOTS = {
  clore: {
    bouton: 'Clore à la main…',
    titre: 'Clore ce marché',
    effet:
      'Il quitte les piles à traiter et n’accepte plus de candidature d’ici. Rien ne change chez Passe Marché, dont l’API n’annule pas un marché ; les candidatures déjà ouvertes continuent d’être relevées.',
    confirmer: 'Clore le marché',
  },
  rouvrir: {
    bouton: 'Rouvrir…',
    titre: 'Rouvrir ce marché',
    effet: 'Il reprend l’état que disent ses faits.',
    confirmer: 'Rouvrir le marché',
  },
} as const;

/** Clore à la main, ou rouvrir : une raison obligatoire, gardée dans l'histoire du marché. */
export function ClotureMarche({ marche, etat }: { marche: string; etat: EtatMarche }) {
  const router = useRouter();
  const [ouvert, setOuvert] = useState(false);
  const decision = permet(etat, 'rouvrir') ? 'rouvrir' : 'clore';
  const action = useAction(`/api/passe-marche/marches/${marche}/cloture`, priseEnCharge, () => {
    setOuvert(false);
    router.refresh();
  });
  if (!permet(etat, decision)) return null;
  const mots = MOTS[decision];
  function soumettre(e: FormEvent<HTMLFormElement>) {
    e.preventDefault();
    action.envoyer({ decision, raison: new FormData(e.currentTarget).get('raison') });
  }
  return (
    <>
      <Bouton variante="tertiaire" onClick={() => setOuvert(true)}>
        {mots.bouton}
      </Bouton>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre={mots.titre}>
        <p>{mots.effet}</p>
        <form method="post" onSubmit={soumettre} noValidate>
          <AlerteErreur>{action.faute('raison') === null ? action.probleme?.detail : null}</AlerteErreur>
          <ZoneTexte label="Raison" name="raison" required rows={3} maxLength={500} erreur={action.faute('raison')} />
          <Bouton type="submit" disabled={action.enCours}>
            {mots.confirmer}
          </Bouton>
        </form>
      </Dialogue>
    </>
  );
}
