import Link from 'next/link';
import { DessinCascade } from '@/components/cotation/cascade.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import type { ComparaisonVue } from './comparaison-view.ts';
import type { CoteVu } from './cote-view.ts';
import { TableComparee } from './table-comparee.tsx';

type Props = {
  a: CoteVu;
  b: CoteVu;
  vue: ComparaisonVue;
  /** Adresse qui montre toutes les lignes, ou seulement les différences. */
  bascule: string;
  seulementDifferences: boolean;
};

/** Deux cotations : la conclusion, le tableau des écarts, le dessin de A vers B. */
export function Comparaison({ a, b, vue, bascule, seulementDifferences }: Props) {
  return (
    <>
      <dl className="grid gap-4 md:grid-cols-2 p-0 fr-mb-3w">
        <Cote nom="A" vu={a} note={vue.notes.a} />
        <Cote nom="B" vu={b} note={vue.notes.b} />
      </dl>
      {vue.reserve ? (
        <Alerte ton="avertissement" titre="Deux grilles différentes" niveau="h2">
          {vue.reserve}
        </Alerte>
      ) : null}
      <h2 className="fr-h5 fr-mt-3w">Ce qui les sépare</h2>
      <p className="fr-text--lead">{vue.conclusion}</p>
      <p className="print:hidden">
        <Link href={bascule} scroll={false}>
          {seulementDifferences ? 'Montrer tous les critères' : 'Seulement les différences'}
        </Link>
      </p>
      <TableComparee vue={vue} />
      {vue.cascade.barres.length > 0 ? (
        <DessinCascade cascade={vue.cascade} titre={vue.titreDuDessin} depart="A" arrivee="B" />
      ) : null}
    </>
  );
}

function Cote({ nom, vu, note }: { nom: string; vu: CoteVu; note: string }) {
  return (
    <div>
      <dt className="p-0 fr-text--bold">
        {nom} : <Link href={vu.href}>{vu.titre}</Link>
      </dt>
      <dd className="p-0">
        <span className="fr-text--lg fr-text--bold">{note}</span>
        <span className="block fr-text--sm mention fr-mb-0">{vu.detail}</span>
      </dd>
    </div>
  );
}
