'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import type { Vue } from '@/lib/contracts/vues.ts';
import { useSauverPreferences, useSauverVue, useSupprimerVue } from '@/lib/hooks/use-vues.ts';
import { allerA, remplacerPar } from './navigation-liste.ts';
import { hrefDeVue } from './vues-view.ts';

type Props = { vue: Vue & { modifiee: boolean }; requete: string; parDefaut: string | null };

/** Ce qu'on peut faire de la vue ouverte : l'enregistrer, la restaurer, l'ouvrir d'office, la supprimer. */
export function VueCourante({ vue, requete, parDefaut }: Props) {
  const sauver = useSauverVue();
  const supprimer = useSupprimerVue();
  const preferences = useSauverPreferences();
  const [office, setOffice] = useState(parDefaut === vue.ref);
  const mienne = vue.auteur === null;
  return (
    <div role="group" aria-label={`Vue « ${vue.nom} »`} className="flex flex-wrap items-center gap-2">
      <output>{vue.modifiee ? <Badge ton="info">Vue modifiée</Badge> : null}</output>
      {vue.modifiee && mienne ? (
        <Bouton
          variante="tertiaire"
          petit
          disabled={sauver.isPending}
          onClick={() => sauver.mutate({ ref: vue.ref, body: { nom: vue.nom, equipe: vue.equipe, adresse: requete } })}
        >
          Enregistrer la vue
        </Bouton>
      ) : null}
      {vue.modifiee ? (
        <Bouton variante="tertiaire" petit onClick={() => allerA(hrefDeVue(vue))}>
          Restaurer la vue
        </Bouton>
      ) : null}
      <Bouton
        variante="discret"
        petit
        disabled={preferences.isPending}
        onClick={() => preferences.mutate({ vue: office ? null : vue.ref }, { onSuccess: () => setOffice(!office) })}
      >
        {office ? 'Ne plus ouvrir d’office' : 'Ouvrir d’office'}
      </Bouton>
      {mienne ? (
        <Bouton
          variante="discret"
          petit
          disabled={supprimer.isPending}
          onClick={() =>
            supprimer.mutate(vue.ref, { onSuccess: () => remplacerPar(hrefDeVue({ ref: 'aucune', adresse: vue.adresse })) })
          }
        >
          Supprimer la vue
        </Bouton>
      ) : null}
      {sauver.isError || supprimer.isError || preferences.isError || sauver.data?.ok === false ? (
        <p role="alert" className="fr-error-text fr-mt-0">
          La vue n’a pas pu être changée : réessayez.
        </p>
      ) : null}
    </div>
  );
}
