'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import type { Vue } from '@/lib/contracts/vues.ts';
import { useSauverPreferences, useSauverVue, useSupprimerVue, useVues } from '@/lib/hooks/use-vues.ts';
import { EnregistrerVue } from './enregistrer-vue.tsx';
import { allerA, remplacerPar } from './navigation-liste.ts';
import { hrefDeVue, type LienDeVue, toVues } from './vues-view.ts';

type Props = {
  premieres: Vue[];
  /** La vue d'où l'on est parti, d'après l'adresse, et l'adresse elle-même. */
  reference: string | null;
  requete: string;
  /** La vue ouverte d'office. */
  parDefaut: string | null;
};

/** Mes vues, celles de l'équipe, et ce qu'on peut faire de celle qu'on a ouverte. */
export function VuesDemandes({ premieres, reference, requete, parDefaut }: Props) {
  const { data } = useVues(premieres);
  const { miennes, equipe, courante } = toVues(data, reference, requete);
  return (
    <section aria-label="Vues enregistrées" className="flex flex-wrap items-center gap-x-4 gap-y-1 fr-mb-2w">
      <Liens libelle="Mes vues" liens={miennes} />
      <Liens libelle="Vues de l’équipe" liens={equipe} />
      {courante ? <VueCourante key={courante.ref} vue={courante} requete={requete} parDefaut={parDefaut} /> : null}
      <EnregistrerVue requete={requete} depart={courante} />
    </section>
  );
}

function Liens({ libelle, liens }: { libelle: string; liens: readonly LienDeVue[] }) {
  if (liens.length === 0) return null;
  return (
    <nav aria-label={libelle} className="flex flex-wrap items-center gap-2">
      <span className="fr-text--sm fr-mb-0">{libelle} :</span>
      <ul className="fr-raw-list flex flex-wrap gap-2">
        {liens.map((v) => (
          <li key={v.ref}>
            <Link href={v.href} prefetch={false} aria-current={v.courante ? 'true' : undefined} className="fr-link fr-link--sm">
              {v.libelle}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function VueCourante({
  vue,
  requete,
  parDefaut,
}: {
  vue: Vue & { modifiee: boolean };
  requete: string;
  parDefaut: string | null;
}) {
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
