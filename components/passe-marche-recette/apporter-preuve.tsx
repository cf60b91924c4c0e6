'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { priseEnCharge } from '@/lib/contracts/passe-marche.ts';
import { fetchJson } from '@/lib/hooks/fetch-json.ts';

/** Dire ce qui a été vérifié hors du service, et si c'était bon. */
export function ApporterPreuve({ environnement, point }: { environnement: string; point: string }) {
  const router = useRouter();
  const [ouvert, setOuvert] = useState(false);
  const [erreur, setErreur] = useState<string | null>(null);
  const [enCours, setEnCours] = useState(false);
  const soumettre = async (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    const { nativeEvent } = evenement;
    const reussie = nativeEvent instanceof SubmitEvent && nativeEvent.submitter?.getAttribute('value') === 'reussie';
    const body = { environnement, point, texte: new FormData(evenement.currentTarget).get('texte'), reussie };
    setEnCours(true);
    const recu = await fetchJson('/api/passe-marche/preuves', priseEnCharge, { method: 'POST', body });
    setEnCours(false);
    if (!recu.ok) return setErreur(recu.error.erreurs[0]?.message ?? recu.error.detail);
    setErreur(null);
    setOuvert(false);
    router.refresh();
  };
  if (!ouvert)
    return (
      <div className="fr-mt-1w">
        <Bouton
          petit
          variante="tertiaire"
          aria-label={`Apporter une preuve pour le point ${point}`}
          onClick={() => setOuvert(true)}
        >
          Apporter une preuve
        </Bouton>
      </div>
    );
  return (
    <form
      method="post"
      noValidate
      className="fr-mt-1w"
      onSubmit={(e) => void soumettre(e)}
      aria-label={`Preuve du point ${point}`}
    >
      <Champ
        label="Ce qui a été vérifié"
        indication="Où, quand, par quel moyen"
        name="texte"
        erreur={erreur}
        autoComplete="off"
      />
      <div className="flex flex-wrap gap-2">
        <Bouton type="submit" petit value="reussie" disabled={enCours}>
          C’est vérifié
        </Bouton>
        <Bouton type="submit" petit variante="secondaire" value="manquee" disabled={enCours}>
          C’est en échec
        </Bouton>
        <Bouton petit variante="discret" onClick={() => setOuvert(false)}>
          Annuler
        </Bouton>
      </div>
    </form>
  );
}
