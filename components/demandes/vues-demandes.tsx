'use client';

import Link from 'next/link';
import { aLaDemande } from '@/components/ui/a-la-demande.tsx';
import type { Vue } from '@/lib/contracts/vues.ts';
import { useVues } from '@/lib/hooks/use-vues.ts';
import { EnregistrerVue } from './enregistrer-vue.tsx';
import { type LienDeVue, toVues } from './vues-view.ts';

const VueCourante = aLaDemande(() => import('./vue-courante.tsx').then((m) => m.VueCourante));

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
